package dev.imagery.likeness;

/** The paper's formulas written down as they stand, window by window, in double precision: slow, and plainly right. */
final class PlainMsSsim {

    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;

    private PlainMsSsim() {}

    static double of(Plane one, Plane other) {
        double[][] x = rows(one);
        double[][] y = rows(other);
        int scales = 1;
        for (int side = Math.min(x.length, x[0].length); scales < 5 && (side + 1) / 2 >= 11; side = (side + 1) / 2) {
            scales++;
        }
        double sum = 0;
        for (int i = 0; i < scales; i++) {
            sum += WEIGHTS[i];
        }
        double result = 1;
        for (int i = 0; i < scales; i++) {
            double[] terms = terms(x, y);
            result *= Math.pow(i == scales - 1 ? terms[1] : terms[0], WEIGHTS[i] / sum);
            x = halved(x);
            y = halved(y);
        }
        return result;
    }

    private static double[] terms(double[][] x, double[][] y) {
        int shorter = Math.min(x.length, x[0].length);
        int side = Math.min(11, shorter % 2 == 0 ? shorter - 1 : shorter);
        double structure = 0;
        double all = 0;
        int places = 0;
        for (int top = 0; top + side <= x.length; top++) {
            for (int left = 0; left + side <= x[0].length; left++) {
                double total = 0;
                double mx = 0;
                double my = 0;
                for (int j = 0; j < side; j++) {
                    for (int i = 0; i < side; i++) {
                        double w = weight(i, side) * weight(j, side);
                        total += w;
                        mx += w * x[top + j][left + i];
                        my += w * y[top + j][left + i];
                    }
                }
                mx /= total;
                my /= total;
                double vx = 0;
                double vy = 0;
                double vxy = 0;
                for (int j = 0; j < side; j++) {
                    for (int i = 0; i < side; i++) {
                        double w = weight(i, side) * weight(j, side) / total;
                        double dx = x[top + j][left + i] - mx;
                        double dy = y[top + j][left + i] - my;
                        vx += w * dx * dx;
                        vy += w * dy * dy;
                        vxy += w * dx * dy;
                    }
                }
                double cs = (2 * vxy + C2) / (vx + vy + C2);
                structure += cs;
                all += cs * (2 * mx * my + C1) / (mx * mx + my * my + C1);
                places++;
            }
        }
        return new double[] {structure / places, all / places};
    }

    private static double weight(int i, int side) {
        double distance = i - (side - 1) / 2.0;
        return Math.exp(-distance * distance / 4.5);
    }

    private static double[][] halved(double[][] x) {
        var half = new double[(x.length + 1) / 2][(x[0].length + 1) / 2];
        for (int j = 0; j < half.length; j++) {
            for (int i = 0; i < half[0].length; i++) {
                int below = Math.min(2 * j + 1, x.length - 1);
                int right = Math.min(2 * i + 1, x[0].length - 1);
                half[j][i] = (x[2 * j][2 * i] + x[2 * j][right] + x[below][2 * i] + x[below][right]) / 4;
            }
        }
        return half;
    }

    private static double[][] rows(Plane luma) {
        var rows = new double[luma.height()][luma.width()];
        for (int i = 0; i < luma.levels().length; i++) {
            rows[i / luma.width()][i % luma.width()] = luma.levels()[i];
        }
        return rows;
    }
}
