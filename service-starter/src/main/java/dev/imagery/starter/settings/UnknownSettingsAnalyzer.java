package dev.imagery.starter.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells {@link UnknownSettingsException} without a stack trace. */
final class UnknownSettingsAnalyzer extends AbstractFailureAnalyzer<UnknownSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownSettingsException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct them or take them away. docs/settings.md lists all settings.", cause);
    }
}
