package dev.imagery.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** How well the page's text is told from what is really behind it on the screen, by the contrast of WCAG 2.2. */
final class Legibility {

    /** Each line of text with its colour and its box. */
    private static final String FIND_THE_TEXT = """
            () => {
              const seen = [];
              for (const element of document.querySelectorAll('h1, .text p, label, .languages a, .brand')) {
                const [red, green, blue] = getComputedStyle(element).color.match(/[\\d.]+/g).map(Number);
                const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  const range = document.createRange();
                  range.selectNodeContents(node);
                  for (const box of range.getClientRects()) {
                    if (node.data.trim() && box.width > 0) {
                      seen.push({text: node.data.trim(), red, green, blue, x: box.x, y: box.y, width: box.width, height: box.height});
                    }
                  }
                }
              }
              return seen;
            }""";

    private static final String TAKE_THE_TEXT_AWAY = """
            () => document.querySelectorAll('h1, .text p, label, .languages a, .brand')
                .forEach(element => element.style.color = 'transparent')""";

    private static final double[] LIGHT = IntStream.range(0, 256)
            .mapToDouble(level -> level / 255.0)
            .map(share -> share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4))
            .toArray();

    /** A line of text on the screen, in CSS pixels from the window's upper left corner. */
    record Line(String text, double x, double y, double width, double height, double luminance) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        private static Line of(Map<?, ?> seen) {
            return new Line(
                    String.valueOf(seen.get("text")),
                    number(seen, "x"),
                    number(seen, "y"),
                    number(seen, "width"),
                    number(seen, "height"),
                    Legibility.luminance(
                            (int) number(seen, "red"), (int) number(seen, "green"), (int) number(seen, "blue")));
        }

        private static double number(Map<?, ?> seen, String name) {
            return seen.get(name) instanceof Number number ? number.doubleValue() : 0;
        }
    }

    private final List<Line> lines;
    private final BufferedImage behind;
    private final double dpr;

    private Legibility(List<Line> lines, BufferedImage behind, double dpr) {
        this.lines = lines;
        this.behind = behind;
        this.dpr = dpr;
    }

    /** Looks at a page, which lacks its text afterwards. */
    static Legibility of(Page page, double dpr) throws IOException {
        List<Line> lines = lines(page);
        page.evaluate(TAKE_THE_TEXT_AWAY);
        return new Legibility(lines, ImageIO.read(new ByteArrayInputStream(page.screenshot())), dpr);
    }

    /** The lines of text of a page. */
    static List<Line> lines(Page page) {
        List<?> seen = (List<?>) page.evaluate(FIND_THE_TEXT);
        return seen.stream().map(line -> Line.of((Map<?, ?>) line)).toList();
    }

    List<Line> lines() {
        return lines;
    }

    /** The lowest contrast with any pixel of the line's box: from 1 to 21. */
    double worstContrast(Line line) {
        int left = Math.max(0, (int) (line.x() * dpr));
        int top = Math.max(0, (int) (line.y() * dpr));
        int right = Math.min(behind.getWidth(), (int) Math.ceil(line.right() * dpr));
        int bottom = Math.min(behind.getHeight(), (int) Math.ceil(line.bottom() * dpr));
        double worst = 21;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = behind.getRGB(x, y);
                worst = Math.min(
                        worst, contrast(line.luminance(), luminance(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
            }
        }
        return worst;
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    static double luminance(int red, int green, int blue) {
        return 0.2126 * LIGHT[red] + 0.7152 * LIGHT[green] + 0.0722 * LIGHT[blue];
    }
}
