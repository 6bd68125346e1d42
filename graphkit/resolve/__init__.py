"""From mentions to entities: look-up in the gazetteers, candidates, vetoes and judgements."""
