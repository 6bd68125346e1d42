// title: Known on a date
// question: What had been published by this date, and how sure was it then? (~ marks a guessed date)
// parameters: {"date": null, "actor": null, "status": "all"}
// required: date
// date: last day of publication, YYYY, YYYY-MM or YYYY-MM-DD; actor: name, alias or id;
// status, as of then: all, happened or one
MATCH (e:Event)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE left(toString(a.published), size($date)) <= $date
WITH e, r, s, a ORDER BY a.published, a.id, r.start
WITH e, collect({status: r.status, sentence: s, article: a, start: r.start}) AS told
WITH e, told, head(told) AS proof, [one IN told | one.article.id] AS known,
  [one IN told | one.status] AS given,
  ['hypothetical', 'proposed', 'planned', 'unverified', 'claimed', 'denied', 'negated', 'disputed']
    AS ranks
WITH e, told, proof, known,
  CASE
    WHEN any(one IN given WHERE one IN ['reported', 'claimed', 'unverified'])
      AND any(one IN given WHERE one IN ['denied', 'negated', 'disputed']) THEN 'disputed'
    WHEN 'reported' IN given THEN 'reported'
    ELSE last([one IN ranks WHERE one IN given])
  END AS status
WHERE ($status = 'all' OR status = $status OR ($status = 'happened'
    AND NOT status IN ['proposed', 'planned', 'hypothetical', 'negated', 'denied']))
  AND ($actor IS NULL OR EXISTS {
    MATCH (e)-[r:DID|TO]-(p:Actor)
    WHERE r.article_id IN known AND (p.id = $actor OR $actor IN coalesce(p.former_ids, [])
        OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)])
  })
WITH e, told, proof, status,
  COLLECT {
    MATCH (p)-[r:DID]->(e) WHERE r.article_id IN known RETURN DISTINCT p.name AS name ORDER BY name
  } AS sources,
  COLLECT {
    MATCH (e)-[r:TO]->(p) WHERE r.article_id IN known RETURN DISTINCT p.name AS name ORDER BY name
  } AS recipients,
  COLLECT {
    MATCH (e)-[r:AT]->(x) WHERE r.article_id IN known
    RETURN DISTINCT CASE
      WHEN r.role = 'origin' THEN 'from ' + x.name
      WHEN r.role = 'destination' THEN 'to ' + x.name
      WHEN coalesce(r.qualifier, 'in') = 'in' THEN x.name
      ELSE r.qualifier + ' ' + x.name
    END AS place
    ORDER BY place
  } AS places,
  COLLECT {
    UNWIND CASE status WHEN 'disputed' THEN told ELSE [] END AS one
    WITH one.status AS said, count(DISTINCT one.article) AS times
    RETURN said + ' ' + toString(times) AS line ORDER BY line
  } AS reports,
  COUNT { UNWIND told AS one RETURN DISTINCT one.article AS article } AS articles,
  COUNT {
    UNWIND told AS one
    WITH one.article AS article
    MATCH (article)-[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS witnesses
RETURN toString(proof.article.published) AS published,
  CASE
    WHEN e.date IS NULL THEN e.date_value
    WHEN e.date_end IS NULL OR e.date_end = e.date THEN toString(e.date)
    ELSE toString(e.date) + '/' + toString(e.date_end)
  END AS date,
  e.date_basis AS date_basis, status,
  CASE WHEN size(reports) > 1
    THEN reduce(text = head(reports), report IN tail(reports) | text + ', ' + report)
  END AS statuses,
  e.type AS type,
  reduce(text = head(sources), name IN tail(sources) | text + ', ' + name) AS actors,
  reduce(text = head(recipients), name IN tail(recipients) | text + ', ' + name) AS targets,
  reduce(text = head(places), place IN tail(places) | text + ', ' + place) AS place,
  e.name AS event, e.id AS id, articles, witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY published, proof.article.id, proof.start, e.id;
