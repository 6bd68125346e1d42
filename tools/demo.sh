#!/bin/sh
# What a newcomer sees first: the sample articles as a graph, in a store of its own.
set -eu
demo=${DEMO:-.demo}
export GRAPHKIT_STORE="$demo/graphkit.db"
rm -rf "$demo"
mkdir -p "$demo"

say() { printf '\n== %s\n\n' "$1"; }

say "Load the sample articles (seeds/articles) into $GRAPHKIT_STORE"
graphkit load seeds/articles

say "What is in the graph"
graphkit report overview

say "Who said what: everything that names Zelensky as its speaker"
graphkit report statements --actor "Volodymyr Zelensky"

say "Who spoke with whom, when, by which means"
graphkit report contacts

say "Claims that the articles themselves call unverified, with the words that say so"
graphkit report unverified

say "Write the graph for other tools"
graphkit export --output "$demo/graph.graphml"
graphkit export --output "$demo/graph.json"

say "Write a page to look at"
graphkit report page --output "$demo/report.html"
ls "$demo"

cat <<EOF

Open $demo/report.html in a browser.

Go on with a text of your own:

  . .venv/bin/activate
  graphkit load YOUR_ARTICLE.txt
  graphkit report events

EOF
