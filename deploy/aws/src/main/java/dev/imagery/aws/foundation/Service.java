package dev.imagery.aws.foundation;

/** The services, each with its database, its role there, its image and its port. */
public enum Service {
    CUSTOMIZATION("customization", "customization-service", 8083),
    STORAGE("storage", "asset-storage-service", 8082),
    GENERATION("generation", "asset-generation-service", 8081),
    ORCHESTRATION("orchestration", "orchestration-service", 8080);

    private final String database;
    private final String image;
    private final int port;

    Service(String database, String image, int port) {
        this.database = database;
        this.image = image;
        this.port = port;
    }

    /** Of the database and of the role that owns it. */
    public String database() {
        return database;
    }

    /** The module that the image is made of. */
    public String image() {
        return image;
    }

    /** At which it answers, and so does the internal balancer for it. */
    public int port() {
        return port;
    }

    /** Of constructs: {@code Storage}. */
    public String title() {
        return Character.toUpperCase(database.charAt(0)) + database.substring(1);
    }
}
