package dev.kiln.project;

/** Something about the user's project stands in the way. The message is for the user, and says what to do. */
public final class ProjectException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong, and what to do about it. */
    public ProjectException(String message) {
        super(message);
    }

    /** What is wrong, and the failure underneath. */
    public ProjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
