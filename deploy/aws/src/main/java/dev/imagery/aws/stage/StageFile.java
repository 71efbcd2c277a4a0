package dev.imagery.aws.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that says what a stage is, {@code stages/prod.properties}. */
public final class StageFile {

    private static final String ENDING = ".properties";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,11}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern PREFIX_LIST = Pattern.compile("pl-[0-9a-f]{8,17}");
    private static final Pattern INSTANCE = Pattern.compile("[a-z][a-z0-9]+\\.[a-z0-9]+");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private StageFile() {}

    /**
     * Reads {@code NAME.properties}.
     *
     * @throws InvalidStage where there is none, or with all that is wrong with it
     */
    public static Stage read(Path directory, String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidStage(
                    "The name of the stage",
                    List.of("\"" + name + "\": expected up to twelve small letters and digits, a letter first"));
        }
        Path file = directory.resolve(name + ENDING);
        if (!Files.isRegularFile(file)) {
            throw new InvalidStage(file.toString(), List.of("there is no such file; there are " + names(directory)));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return parse(
                name,
                file.toString(),
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(property -> property, properties::getProperty)));
    }

    static Stage parse(String name, String file, Map<String, String> properties) {
        var values = new Values(properties);
        String account = values.text("account", ACCOUNT, "twelve digits");
        String region = values.text("region", REGION, "a region such as eu-central-1");
        var stage = new Stage(
                name,
                account,
                region,
                values.text("images.tag", TAG, "the tag of an image"),
                network(values, region),
                database(values),
                values.truth("protection"),
                new Stage.Instances(
                        values.number("customization.instances", 1, 50),
                        values.number("storage.instances", 1, 50),
                        values.number("generation.instances", 1, 50),
                        values.number("orchestration.instances", 1, 50)),
                values.number("workers.most", 1, 1000),
                address(values, "homepage", account, region),
                address(values, "pictures", account, "us-east-1"),
                values.text("alarms.email", EMAIL, "an e-mail address"),
                values.number("budget.monthly", 1, 1_000_000));
        requireConnections(values, stage);
        List<String> faults = values.faults();
        if (!faults.isEmpty()) {
            throw new InvalidStage(file, faults);
        }
        return stage;
    }

    private static Stage.Network network(Values values, String region) {
        String expected = "two to six availability zones of the region, with commas between them";
        List<String> zones = values.list("network.zones", expected);
        boolean ofTheRegion = zones.stream().allMatch(zone -> zone.matches(Pattern.quote(region) + "[a-z]"));
        if (!zones.isEmpty()
                && (zones.size() < 2
                        || zones.size() > 6
                        || !ofTheRegion
                        || zones.stream().distinct().count() < zones.size())) {
            values.fault("network.zones", String.join(",", zones), expected);
        }
        return new Stage.Network(
                zones,
                values.number("network.nat-gateways", 1, Math.max(1, zones.size())),
                values.text(
                        "network.cloudfront-prefix-list", PREFIX_LIST, "the id of a prefix list such as pl-a3a144ca"));
    }

    private static Stage.Database database(Values values) {
        int storage = values.number("database.storage-gb", 20, 65_536);
        int most = values.number("database.most-storage-gb", 22, 65_536);
        // RDS refuses less than a tenth more.
        if (most * 10L < storage * 11L) {
            values.fault(
                    "database.most-storage-gb",
                    String.valueOf(most),
                    "a tenth more than database.storage-gb at least, " + Math.ceilDiv(storage * 11, 10));
        }
        return new Stage.Database(
                values.text("database.instance", INSTANCE, "a type of instances such as r7g.large, without db."),
                storage,
                most,
                values.number("database.connections", 100, 5000),
                values.truth("database.multi-zone"),
                values.number("database.backup-days", 1, 35));
    }

    private static Stage.Address address(Values values, String of, String account, String region) {
        String domain = values.text(of + ".domain", DOMAIN, "a domain such as homepage.example.com");
        String name = of + ".certificate";
        String start = "arn:aws:acm:" + region + ":" + account + ":certificate/";
        String certificate = values.text(
                name, Pattern.compile(Pattern.quote(start) + "[0-9a-f-]+"), "a certificate's ARN, " + start + "…");
        return new Stage.Address(domain, certificate);
    }

    /** Workers that find no connection would start and stop for ever. */
    private static void requireConnections(Values values, Stage stage) {
        int wanted = stage.mostWorkers() * Stage.CONNECTIONS_OF_A_WORKER + Stage.OTHER_CONNECTIONS;
        if (stage.database().connections() < wanted) {
            values.fault(
                    "database.connections",
                    String.valueOf(stage.database().connections()),
                    wanted + " at least: " + Stage.CONNECTIONS_OF_A_WORKER + " for each of workers.most, and "
                            + Stage.OTHER_CONNECTIONS);
        }
    }

    private static String names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
