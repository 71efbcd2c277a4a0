package dev.imagery.local.preview;

import java.util.List;
import java.util.stream.Collectors;

/** The page of a sheet: where it is served, it loads itself again when the sheet is drawn again. */
final class SheetPage {

    private SheetPage() {}

    static String of(String title, List<Cell> cells, long version) {
        String figures = cells.stream().map(cell -> figure(cell, version)).collect(Collectors.joining("\n"));
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
              body { margin: 2rem; background: #14161a; color: #e8e8e8; font: 15px/1.4 system-ui, sans-serif }
              main { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%%), 1fr)) }
              figure { margin: 0 } img { max-width: 100%%; max-height: 70vh; display: block; border-radius: 4px }
              figcaption { margin-top: .4rem; color: #a8adb5 }
              pre { margin: 0; padding: 1rem; white-space: pre-wrap; background: #3b1d20; color: #ffc9c9; border-radius: 4px }
            </style>
            <h1>%1$s</h1>
            <main>
            %2$s
            </main>
            <script>
              if (location.protocol !== 'file:') setInterval(async () => {
                const answer = await fetch('version').catch(() => null);
                if (answer && answer.ok && await answer.text() !== '%3$d') location.reload();
              }, 500);
            </script>
            </html>
            """.formatted(text(title), figures, version);
    }

    private static String figure(Cell cell, long version) {
        return switch (cell) {
            case Cell.Drawn(var wanted, var preview) ->
                "<figure><img src=\"%s?%d\" alt=\"\"><figcaption>%s, %s%s</figcaption></figure>"
                        .formatted(
                                wanted.fileName(),
                                version,
                                text(preview.context()),
                                text(preview.size()),
                                preview.notices()
                                        .map(codes -> ": " + text(codes))
                                        .orElse(""));
            case Cell.Faulty(var wanted, var fault) ->
                "<figure><pre>%s</pre><figcaption>%s</figcaption></figure>"
                        .formatted(text(fault), text(wanted.toString()));
        };
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
