// title: Ego network
// question: Who is tied to this actor, by what and how often? (the 40 closest)
// parameters: {"actor": null, "status": "happened"}
// required: actor
// actor: name, alias or id; status of events and offices: all, happened or one
MATCH (p:Actor)
WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
  OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
WITH collect(p) AS egos
CALL (egos) {
  UNWIND egos AS ego
  MATCH (ego)-[:DID]->(e:Event)-[:TO]->(other:Actor)
  RETURN ego AS source, e.type AS relation, other AS target, other, e AS node, null AS role
  UNION
  UNWIND egos AS ego
  MATCH (other:Actor)-[:DID]->(e:Event)-[:TO]->(ego)
  RETURN other AS source, e.type AS relation, ego AS target, other, e AS node, null AS role
  UNION
  UNWIND egos AS ego
  MATCH (ego)-[:DID]->(e:Event)<-[:DID]-(other:Actor)
  WHERE NOT EXISTS { (e)-[:TO]->() }
  RETURN ego AS source, e.type AS relation, other AS target, other, e AS node, null AS role
  UNION
  UNWIND egos AS ego
  MATCH (ego)-[:SAID]->(st:Statement)-[r:TO|ABOUT]->(other:Actor)
  WHERE NOT EXISTS {
      MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
        -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
        <-[:EVIDENCED_BY]-(:Statement {text: st.text})
    }
  RETURN ego AS source, 'SAID ' + type(r) AS relation, other AS target, other, st AS node,
    null AS role
  UNION
  UNWIND egos AS ego
  MATCH (other:Actor)-[:SAID]->(st:Statement)-[r:TO|ABOUT]->(ego)
  WHERE NOT EXISTS {
      MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
        -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
        <-[:EVIDENCED_BY]-(:Statement {text: st.text})
    }
  RETURN other AS source, 'SAID ' + type(r) AS relation, ego AS target, other, st AS node,
    null AS role
  UNION
  UNWIND egos AS ego
  MATCH (ego)-[r:ACTS_FOR|HOLDS_ROLE|MEMBER_OF]-(other:Actor)
  RETURN startNode(r) AS source, type(r) AS relation, endNode(r) AS target, other, null AS node,
    r AS role
}
WITH egos, source, relation, target, other, node, role,
  coalesce(node.status, node.verification, role.status) AS status
WHERE NOT other IN egos AND (node:Statement OR $status = 'all' OR status = $status
  OR ($status = 'happened'
    AND NOT status IN ['proposed', 'planned', 'hypothetical', 'negated', 'denied']))
WITH *, coalesce(
    COLLECT {
      MATCH (node)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
      WITH r, s, a, coalesce(toString(a.published), '9999') AS published
      RETURN {sentence: s, article: a, published: published, start: r.start}
      ORDER BY published, a.id, r.start LIMIT 1
    }[0],
    COLLECT {
      MATCH (s:Sentence {id: role.sentence_id})<-[:HAS_SENTENCE]-(a:Article)
      RETURN {
        sentence: s, article: a, published: coalesce(toString(a.published), '9999'),
        start: role.start
      }
    }[0]
  ) AS proof,
  CASE WHEN node IS NULL THEN [role.article_id] ELSE COLLECT {
    MATCH (node)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(own:Article)
      <-[:COPY_OF*0..]-(a:Article)
    WHERE a = own OR EXISTS {
      (a)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(:Statement {text: node.text})
    }
    RETURN DISTINCT a.id
  } END AS telling
ORDER BY proof.published, proof.article.id, proof.start, coalesce(node.id, role.id)
WITH egos, source, relation, target, other, count(*) AS count,
  head(collect({id: coalesce(node.id, role.id), status: status, proof: proof})) AS first,
  collect(telling) AS tellings
WITH egos, other, sum(count) AS weight, collect({
    source: source, relation: relation, target: target, count: count, first: first,
    tellings: tellings
  }) AS arrows
ORDER BY weight DESC, other.name, other.id LIMIT 40
UNWIND arrows AS arrow
WITH egos, other, weight, arrow, arrow.first.proof AS proof
RETURN arrow.source.name AS source, arrow.relation AS relation, arrow.target.name AS target,
  arrow.count AS count, arrow.first.status AS status, arrow.first.id AS id,
  COUNT { UNWIND arrow.tellings AS part UNWIND part AS key RETURN DISTINCT key } AS articles,
  COUNT {
    UNWIND arrow.tellings AS part
    UNWIND part AS key
    MATCH (:Article {id: key})-[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY weight DESC, other.name, other.id, NOT arrow.source IN egos, relation,
  arrow.source.id, arrow.target.id;
