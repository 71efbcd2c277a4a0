package dev.imagery.local.command;

import picocli.CommandLine.Command;

/** What is done with rules. */
@Command(
        name = "rules",
        description = "Test rules, tell why a visitor gets what they get, and activate a version of a rule set.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesTestCommand.class, RulesExplainCommand.class, RulesActivateCommand.class})
final class RulesCommand {}
