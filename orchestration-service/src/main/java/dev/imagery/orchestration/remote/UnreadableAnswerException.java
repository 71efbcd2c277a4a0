package dev.imagery.orchestration.remote;

/** What customization answered is no answer to what it was asked. */
final class UnreadableAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableAnswerException(String how) {
        super("Customization answered " + how);
    }

    UnreadableAnswerException(Throwable cause) {
        super("Customization answered something that cannot be read", cause);
    }
}
