package dev.imagery.local.ports;

/** A port of the suite, with the setting that moves it. */
public enum SuitePort {
    ORCHESTRATION(8080),
    GENERATION(8081),
    STORAGE(8082),
    CUSTOMIZATION(8083),
    GALLERY(8090),
    POSTGRES(15432),
    S3(19000);

    private final int usual;

    SuitePort(int usual) {
        this.usual = usual;
    }

    /** The port where the setting is absent. */
    public int usual() {
        return usual;
    }

    /** The environment variable that moves the port. */
    public String setting() {
        return "IMAGERY_" + name() + "_PORT";
    }
}
