package dev.imagery.starter.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings named {@code imagery.*} that the service does not have; all of them. */
final class UnknownSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSettingsException(List<UnknownSetting> settings) {
        super(settings.stream()
                .map(UnknownSetting::toString)
                .collect(Collectors.joining("\n    ", "This service has no such settings:\n\n    ", "")));
    }
}
