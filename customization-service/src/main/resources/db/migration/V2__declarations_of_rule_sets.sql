-- What a rule set says besides its rules: attributes, hierarchies and fallbacks, each where there are any. As json and not
-- jsonb, which cannot hold every text that JSON can. An instance of the release before, running beside, writes sets that say
-- nothing but rules, which the default is.
alter table rule_set_content add column declarations json not null default '{}';
