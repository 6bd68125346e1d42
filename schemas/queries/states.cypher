// title: State-to-state acts
// question: What did states do to each other, by day and status, and how friendly was it? (mean score from -10, conflict, to +10)
// parameters: {"actor": null, "since": null, "until": null, "status": "happened"}
// actor: name, alias or id; since, until: YYYY, YYYY-MM or YYYY-MM-DD; status: all, happened or one
// An act is that of the state an actor acts for. Where nobody is a target, each party acts on the others.
MATCH (e:Event)
WITH e,
  CASE
    WHEN e.date IS NULL THEN e.date_value
    WHEN e.date_end IS NULL OR e.date_end = e.date THEN toString(e.date)
    ELSE toString(e.date) + '/' + toString(e.date_end)
  END AS date,
  ['proposed', 'planned', 'hypothetical', 'negated', 'denied'] AS not_happened
WHERE ($status = 'all' OR e.status = $status
    OR ($status = 'happened' AND NOT e.status IN not_happened))
  AND ($since IS NULL
    OR left(right(date, 10), size($since)) >= left($since, size(right(date, 10))))
  AND ($until IS NULL OR left(left(date, 10), size($until)) <= left($until, size(left(date, 10))))
  AND ($actor IS NULL OR EXISTS {
    MATCH (e)-[:DID|TO]-(p:Actor)
    WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
      OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
  })
WITH e, date, not_happened,
  COLLECT {
    MATCH (p)-[:DID]->(e)
    OPTIONAL MATCH (p)-[f:ACTS_FOR]->(x:State) WHERE NOT f.status IN not_happened
    WITH CASE WHEN p:State THEN p ELSE x END AS state WHERE state IS NOT NULL
    RETURN DISTINCT state
  } AS acting,
  COLLECT {
    MATCH (e)-[:TO]->(p)
    OPTIONAL MATCH (p)-[f:ACTS_FOR]->(x:State) WHERE NOT f.status IN not_happened
    WITH CASE WHEN p:State THEN p ELSE x END AS state WHERE state IS NOT NULL
    RETURN DISTINCT state
  } AS acted_on
UNWIND acting AS one
UNWIND CASE WHEN EXISTS { (e)-[:TO]->() } THEN acted_on ELSE acting END AS two
WITH e, date, not_happened, one, two WHERE one <> two
WITH e, date, not_happened, one, two,
  COLLECT {
    MATCH (e)-[r:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
      -[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT {status: r.status, article: a.id, witness: earliest.id}
  } AS reports,
  COLLECT {
    MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH r, s, a, coalesce(toString(a.published), '9999') AS published
    RETURN {event: e.id, sentence: s, article: a, published: published, start: r.start}
    ORDER BY published, a.id, r.start LIMIT 1
  }[0] AS proof
ORDER BY proof.published, proof.article.id, proof.start, e.id
WITH date, e.date_basis AS date_basis, one.name AS source, two.name AS target, e.status AS status,
  e.status IN not_happened AS unscored, count(*) AS events,
  sum(e.score) AS total, count(e.score) AS scores, head(collect(proof)) AS proof,
  collect(reports) AS told
WITH *,
  COLLECT {
    UNWIND CASE status WHEN 'disputed' THEN told ELSE [] END AS part
    UNWIND part AS report
    WITH report.status AS said, count(*) AS times
    RETURN said + ' ' + toString(times) AS line ORDER BY line
  } AS lines
RETURN date, date_basis, source, target, status,
  CASE WHEN size(lines) > 1
    THEN reduce(text = head(lines), line IN tail(lines) | text + ', ' + line)
  END AS statuses,
  events,
  CASE WHEN unscored OR scores = 0 THEN null ELSE toFloat(total) / scores END AS mean_score,
  proof.event AS id,
  COUNT { UNWIND told AS part UNWIND part AS report RETURN DISTINCT report.article } AS articles,
  COUNT { UNWIND told AS part UNWIND part AS report RETURN DISTINCT report.witness } AS witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY coalesce(date, '9999'), date_basis, source, target, status;
