package dev.imagery.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Posters of 600×900 as the demo's are, the same in each run: flat areas and soft grounds with sharp lettering, rays, dots and waves, and
 * the grain of paper over all.
 */
final class PrintedPosters {

    private static final List<String> TITLES = List.of(
            "FRANKENSTEIN", "Wuthering Heights", "The War of the Worlds", "Little Women", "Gulliver’s Travels", "EMMA");
    private static final List<List<String>> PALETTES = List.of(
            List.of("#f3d24a", "#141c0e", "#9aa83a"),
            List.of("#d9d2c3", "#0c0c0e", "#7c7c80"),
            List.of("#efe6d0", "#b83c2b", "#2a201c"),
            List.of("#cfe0ea", "#12305a", "#4f86b8"),
            List.of("#e6d5ee", "#2b1c6b", "#f28c5a"),
            List.of("#1b2a33", "#e9c46a", "#2a9d8f"));

    private PrintedPosters() {}

    static List<Path> draw(int count, Path directory) throws Exception {
        var posters = new ArrayList<Path>();
        for (int number = 0; number < count; number++) {
            var file = directory.resolve("printed-" + number + ".jpg");
            PlainImageMagick.run(command(number, file));
            posters.add(file);
        }
        return posters;
    }

    private static List<String> command(int number, Path file) {
        var random = new Random(number);
        var palette = PALETTES.get(number % PALETTES.size());
        var command = new ArrayList<>(List.of("convert", "-seed", String.valueOf(number), "-size", "600x900"));
        command.add("gradient:" + palette.get(0) + (number % 2 == 0 ? "-white" : "-" + palette.get(0)));
        command.addAll(List.of("-fill", palette.get(2), "-draw", pattern(number / 2 % 3, random)));
        command.addAll(List.of("-fill", palette.get(1), "-draw", figure(random)));
        command.addAll(List.of("-background", "none", "-fill", palette.get(0), "-font", "Noto Serif Bold"));
        command.addAll(List.of("-size", "540x", "-pointsize", "40", "-define", "pango:markup=false"));
        command.addAll(List.of("-define", "pango:align=center", "pango:" + TITLES.get(number / 3 % TITLES.size())));
        command.addAll(List.of("-gravity", "south", "-geometry", "+0+" + (60 + random.nextInt(40)), "-composite"));
        command.addAll(List.of("-attenuate", "0.12", "+noise", "Gaussian", "-quality", "92", "jpeg:" + file));
        return command;
    }

    /** Fine shapes all over the poster. */
    private static String pattern(int kind, Random random) {
        var shapes = new StringBuilder();
        switch (kind) {
            case 0 -> {
                for (int i = 0; i < 1200; i++) {
                    int x = i % 30 * 20 + 10;
                    int y = i / 30 * 20 + 10;
                    shapes.append(String.format(Locale.ROOT, "circle %d,%d %d,%.1f ", x, y, x, y + 2 + i / 200.0));
                }
            }
            case 1 -> {
                for (int i = 0; i < 48; i += 2) {
                    shapes.append("polygon 300,380 ").append(ray(i)).append(ray(i + 1));
                }
            }
            default -> {
                for (int i = 0; i < 160; i++) {
                    int x = random.nextInt(600);
                    int y = random.nextInt(900);
                    int width = 8 + random.nextInt(30);
                    shapes.append("ellipse %d,%d %d,%d 0,360 ".formatted(x, y, width, 4 + width / 3));
                }
            }
        }
        return shapes.toString();
    }

    private static String ray(int number) {
        double angle = number * Math.PI / 24;
        return String.format(Locale.ROOT, "%.1f,%.1f ", 300 + 900 * Math.cos(angle), 380 + 900 * Math.sin(angle));
    }

    /** A disc before hills, with a flat band below for the title. */
    private static String figure(Random random) {
        int radius = 80 + random.nextInt(120);
        var hills = new StringBuilder("polygon 0,900 ");
        double phase = random.nextDouble() * 6;
        for (int x = 0; x <= 600; x += 10) {
            hills.append(String.format(Locale.ROOT, "%d,%.1f ", x, 660 + 40 * Math.sin(phase + x / 60.0)));
        }
        return "circle 300,360 300," + (360 + radius) + " " + hills + "600,900";
    }
}
