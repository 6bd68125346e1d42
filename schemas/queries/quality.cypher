// title: Quality
// question: What is guessed, missing or undecided, and how often?
// parameters: {}
// The example of each kind is what is told first; of pairs, the first of the two.
CALL () {
  MATCH (x:Event) WHERE x.date_basis = 'article_date'
  WITH collect(x) AS found RETURN 1 AS place, 'event dated by its article' AS kind, found
  UNION ALL
  MATCH (x:Event) WHERE x.date IS NULL AND x.date_value IS NULL
  WITH collect(x) AS found RETURN 2 AS place, 'event without a date' AS kind, found
  UNION ALL
  MATCH (x:Event) WHERE NOT EXISTS { (x)-[:EVIDENCED_BY]->() }
  WITH collect(x) AS found RETURN 3 AS place, 'event without evidence' AS kind, found
  UNION ALL
  MATCH (x:Statement) WHERE x.source_text IS NULL AND NOT EXISTS { ()-[:SAID]->(x) }
  WITH collect(x) AS found RETURN 4 AS place, 'statement without a source' AS kind, found
  UNION ALL
  MATCH (x:Actor)-[:POSSIBLY_SAME {judgement: 'undecided'}]->()
  WITH collect(x) AS found RETURN 5 AS place, 'actors that may be one' AS kind, found
  UNION ALL
  MATCH (x:Location)-[:POSSIBLY_SAME {judgement: 'undecided'}]->()
  WITH collect(x) AS found RETURN 6 AS place, 'places that may be one' AS kind, found
  UNION ALL
  MATCH (x:Event)-[:POSSIBLY_SAME {judgement: 'undecided'}]->()
  WITH collect(x) AS found RETURN 7 AS place, 'events that may be one' AS kind, found
  UNION ALL
  MATCH (x:Location) WHERE x.located_by IS NOT NULL AND x.lat IS NULL
  WITH collect(x) AS found RETURN 8 AS place, 'place not decided' AS kind, found
  UNION ALL
  MATCH (x:Article {current: true}) WHERE x.published IS NULL
  WITH collect(x) AS found RETURN 9 AS place, 'article without a date' AS kind, found
}
WITH place, kind, found,
  COLLECT {
    UNWIND found AS x
    MATCH (x)-[r:EVIDENCED_BY|MENTIONED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH x, r, s, a, coalesce(toString(a.published), '9999') AS published
    RETURN {id: x.id, sentence: s, article: a} ORDER BY published, a.id, r.start, x.id LIMIT 1
  }[0] AS told,
  COLLECT {
    UNWIND found AS x
    OPTIONAL MATCH (x)-[:HAS_SENTENCE]->(s:Sentence {idx: 0})
    RETURN {id: x.id, sentence: s, article: CASE WHEN s IS NULL THEN null ELSE x END}
    ORDER BY x.id LIMIT 1
  }[0] AS least
WITH place, kind, found, coalesce(told, least) AS example
RETURN kind, size(found) AS count, example.id AS id,
  example.sentence.text AS sentence,
  coalesce(example.article.title, example.article.name) AS article,
  left(example.article.id, 12) + '#' + toString(example.sentence.idx) AS evidence
ORDER BY place;
