// title: Contradictions
// question: Which statements or events contradict each other, and in what?
// parameters: {"actor": null, "since": null, "until": null}
// actor: name, alias or id of whom it concerns; since, until: YYYY, YYYY-MM or YYYY-MM-DD
// The first columns are of the one that was told first. Event or statement: one of either is a side.
MATCH (x)-[c:CONTRADICTS]->(y)
UNWIND [x, y] AS n
WITH c, n,
  COLLECT {
    MATCH (n)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH r, s, a, coalesce(toString(a.published), '9999') AS published
    RETURN {sentence: s, article: a, published: published, start: r.start}
    ORDER BY published, a.id, r.start LIMIT 1
  }[0] AS proof,
  CASE
    WHEN n:Statement THEN toString(n.said_on)
    WHEN n.date IS NULL THEN n.date_value
    WHEN n.date_end IS NULL OR n.date_end = n.date THEN toString(n.date)
    ELSE toString(n.date) + '/' + toString(n.date_end)
  END AS date,
  COLLECT {
    MATCH (p)-[:SAID]->(:Statement)-[:ASSERTS*0..1]->(n) RETURN DISTINCT p.name AS name ORDER BY name
  } AS names,
  COUNT {
    MATCH (n)-[:CORROBORATES*0..1]-(other)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(own:Article)<-[:COPY_OF*0..]-(a:Article)
    WHERE a = own OR EXISTS {
      (a)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(:Statement {text: other.text})
    }
    RETURN DISTINCT a
  } AS articles,
  COUNT {
    MATCH (n)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
      -[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS own,
  COUNT {
    MATCH (n)-[:CORROBORATES {independent: true}]-(:Statement)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(:Article)-[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS texts,
  COUNT {
    MATCH (n)-[:CORROBORATES {independent: true}]-(other:Statement)
    RETURN DISTINCT coalesce(
      COLLECT { MATCH (p)-[:SAID]->(other) RETURN p.id ORDER BY p.id LIMIT 1 }[0], other.id
    ) AS voice
  } AS voices
WITH c, n, proof, date, {
    node: n, proof: proof, date: date, articles: articles,
    speaker: coalesce(
      reduce(text = head(names), name IN tail(names) | text + ', ' + name), n.source_text
    ),
    text: coalesce(n.text, n.name), status: coalesce(n.verification, n.status),
    basis: coalesce(n.said_on_basis, n.date_basis),
    witnesses: own + CASE WHEN texts < voices THEN texts ELSE voices END,
    within: ($since IS NULL
        OR left(right(date, 10), size($since)) >= left($since, size(right(date, 10))))
      AND ($until IS NULL
        OR left(left(date, 10), size($until)) <= left($until, size(left(date, 10)))),
    concerned: $actor IS NULL OR EXISTS {
      MATCH (p:Actor)-[:SAID]->(n)
      WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
        OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
    } OR EXISTS {
      MATCH (n)-[:ABOUT]->(p:Actor)
      WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
        OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
    } OR EXISTS {
      MATCH (n)-[:ASSERTS*0..1]->(:Event)-[:DID|TO]-(p:Actor)
      WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
        OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
    }
  } AS side
ORDER BY proof.published, proof.article.id, proof.start, n.id
WITH c, collect(side) AS sides
WHERE any(side IN sides WHERE side.within) AND any(side IN sides WHERE side.concerned)
WITH c, sides[0] AS one, sides[1] AS two
RETURN c.basis AS basis,
  one.speaker AS speaker, one.text AS text, one.status AS status,
  one.date AS date, one.basis AS date_basis,
  two.speaker AS other_speaker, two.text AS other_text, two.status AS other_status,
  two.date AS other_date, two.basis AS other_date_basis,
  two.node.id AS other_id, two.articles AS other_articles, two.witnesses AS other_witnesses,
  two.proof.sentence.text AS other_sentence,
  coalesce(two.proof.article.title, two.proof.article.name) AS other_article,
  left(two.proof.article.id, 12) + '#' + toString(two.proof.sentence.idx) AS other_evidence,
  one.node.id AS id, one.articles AS articles, one.witnesses AS witnesses,
  one.proof.sentence.text AS sentence,
  coalesce(one.proof.article.title, one.proof.article.name) AS article,
  left(one.proof.article.id, 12) + '#' + toString(one.proof.sentence.idx) AS evidence
ORDER BY one.proof.published, one.proof.article.id, one.proof.start,
  two.proof.published, two.proof.article.id, two.proof.start, one.node.id, two.node.id;
