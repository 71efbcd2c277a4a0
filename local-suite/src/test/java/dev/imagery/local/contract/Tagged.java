package dev.imagery.local.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files as they are at the last tag of a checkout. */
record Tagged(Path checkout) {

    private record Answer(int code, String output) {}

    /** The last tag before what is checked out; empty where there is none, or no git. */
    Optional<String> lastTag() throws IOException, InterruptedException {
        return successful(git("describe", "--tags", "--abbrev=0")).map(String::strip);
    }

    /** @param file below the checkout; empty where the tag has no such file */
    Optional<String> file(String tag, String file) throws IOException, InterruptedException {
        return successful(git("show", tag + ":" + file));
    }

    private static Optional<String> successful(Answer answer) {
        return answer.code() == 0 ? Optional.of(answer.output()) : Optional.empty();
    }

    private Answer git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", checkout.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(git.waitFor(), output);
    }
}
