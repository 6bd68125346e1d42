// title: Claims of unnamed sources only
// question: Which claims rest only on unnamed sources, and how many corroborate them independently?
// parameters: {"actor": null, "since": null, "until": null}
// actor: name, alias or id of whom it concerns; since, until: YYYY, YYYY-MM or YYYY-MM-DD
// Nobody named makes, passes on or corroborates it, and no article tells it as a fact.
MATCH (st:Statement {source_kind: 'unnamed'})
WHERE NOT EXISTS {
    MATCH (st)-[:REPORTS*0..]->(:Statement)-[:CORROBORATES*0..1]-(other:Statement)
    WHERE NOT other.source_kind IN ['unnamed', 'document']
  }
  AND NOT EXISTS {
    MATCH (st)<-[:REPORTS*0..]-(:Statement)-[:CORROBORATES*0..1]-(other:Statement)
    WHERE NOT other.source_kind IN ['unnamed', 'document']
  }
  AND NOT EXISTS {
    MATCH (st)-[:ASSERTS {stance: 'affirm'}]->(e:Event) WHERE e.status IN ['reported', 'disputed']
  }
  AND NOT EXISTS {
    MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
      -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
      <-[:EVIDENCED_BY]-(:Statement {text: st.text})
  }
  AND ($since IS NULL OR left(toString(st.said_on), size($since)) >= $since)
  AND ($until IS NULL OR left(toString(st.said_on), size($until)) <= $until)
  AND ($actor IS NULL OR EXISTS {
    MATCH (p:Actor)-[:SAID]->(st)
    WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
      OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
  } OR EXISTS {
    MATCH (st)-[:ABOUT]->(p:Actor)
    WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
      OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
  } OR EXISTS {
    MATCH (st)-[:ASSERTS]->(:Event)-[:DID|TO]-(p:Actor)
    WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
      OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
  })
WITH st,
  COLLECT { MATCH (p)-[:SAID]->(st) RETURN DISTINCT p.name AS name ORDER BY name } AS speakers,
  COUNT {
    MATCH (st)-[:CORROBORATES*0..1]-(other)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(own:Article)<-[:COPY_OF*0..]-(a:Article)
    WHERE a = own OR EXISTS {
      (a)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(:Statement {text: other.text})
    }
    RETURN DISTINCT a
  } AS articles,
  COUNT {
    MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
      -[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS own,
  COUNT {
    MATCH (st)-[:CORROBORATES {independent: true}]-(:Statement)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(:Article)-[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS texts,
  COUNT {
    MATCH (st)-[:CORROBORATES {independent: true}]-(other:Statement)
    RETURN DISTINCT coalesce(
      COLLECT { MATCH (p)-[:SAID]->(other) RETURN p.id ORDER BY p.id LIMIT 1 }[0], other.id
    ) AS voice
  } AS voices,
  COLLECT {
    MATCH (st)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH r, s, a, coalesce(toString(a.published), '9999') AS published
    RETURN {sentence: s, article: a, published: published, start: r.start}
    ORDER BY published, a.id, r.start LIMIT 1
  }[0] AS proof
WITH *, CASE WHEN texts < voices THEN texts ELSE voices END AS independent
RETURN
  coalesce(
    reduce(text = head(speakers), name IN tail(speakers) | text + ', ' + name), st.source_text
  ) AS source,
  st.text AS claim, st.act AS act, st.polarity AS polarity, st.verification AS verification,
  independent, toString(st.said_on) AS date, st.said_on_basis AS date_basis,
  st.id AS id, articles, own + independent AS witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY proof.published, proof.article.id, proof.start, st.id;
