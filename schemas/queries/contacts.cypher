// title: Contacts
// question: Who spoke with whom, when, and by which means?
// parameters: {"actor": null, "since": null, "until": null, "status": "happened"}
// actor: name, alias or id; since, until: YYYY, YYYY-MM or YYYY-MM-DD; status: all, happened or one
MATCH (e:Event {type: 'CONSULT'})
WHERE EXISTS { (:Actor)-[:DID]->(e) } AND COUNT {
  MATCH (e)-[:DID|TO]-(p:Actor)
  WHERE p.named
  RETURN DISTINCT p
} > 1
WITH e,
  CASE
    WHEN e.date IS NULL THEN e.date_value
    WHEN e.date_end IS NULL OR e.date_end = e.date THEN toString(e.date)
    ELSE toString(e.date) + '/' + toString(e.date_end)
  END AS date
WHERE ($status = 'all' OR e.status = $status OR ($status = 'happened'
    AND NOT e.status IN ['proposed', 'planned', 'hypothetical', 'negated', 'denied']))
  AND ($since IS NULL
    OR left(right(date, 10), size($since)) >= left($since, size(right(date, 10))))
  AND ($until IS NULL OR left(left(date, 10), size($until)) <= left($until, size(left(date, 10))))
  AND ($actor IS NULL OR EXISTS {
    MATCH (e)-[:DID|TO]-(p:Actor)
    WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
      OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
  })
WITH e, date,
  COLLECT { MATCH (e)-[:DID|TO]-(p:Actor) RETURN DISTINCT p.name AS name ORDER BY name } AS names,
  COLLECT {
    MATCH (e)-[r:AT]->(x)
    RETURN DISTINCT CASE
      WHEN r.role = 'origin' THEN 'from ' + x.name
      WHEN r.role = 'destination' THEN 'to ' + x.name
      WHEN coalesce(r.qualifier, 'in') = 'in' THEN x.name
      ELSE r.qualifier + ' ' + x.name
    END AS place
    ORDER BY place
  } AS places,
  COUNT {
    MATCH (e)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    RETURN DISTINCT a
  } AS articles,
  COUNT {
    MATCH (e)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
      -[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS witnesses,
  COLLECT {
    MATCH (e)-[r:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WHERE e.status = 'disputed'
    WITH r.status AS said, count(DISTINCT a) AS times
    RETURN said + ' ' + toString(times) AS told ORDER BY told
  } AS reports,
  COLLECT {
    MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH r, s, a, coalesce(toString(a.published), '9999') AS published
    RETURN {sentence: s, article: a, published: published, start: r.start}
    ORDER BY published, a.id, r.start LIMIT 1
  }[0] AS proof
RETURN date, e.date_basis AS date_basis,
  reduce(text = head(names), name IN tail(names) | text + ', ' + name) AS parties,
  e.mode AS means, e.status AS status,
  CASE WHEN size(reports) > 1
    THEN reduce(text = head(reports), report IN tail(reports) | text + ', ' + report)
  END AS statuses,
  reduce(text = head(places), place IN tail(places) | text + ', ' + place) AS place,
  e.id AS id, articles, witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY coalesce(date, '9999'), proof.published, proof.article.id, proof.start, e.id;
