package dev.imagery.rendering.colour;

/** Three rows of three. */
record Matrix(double[][] rows) {

    static Matrix diagonal(double first, double second, double third) {
        return new Matrix(new double[][] {{first, 0, 0}, {0, second, 0}, {0, 0, third}});
    }

    double[] column(int number) {
        return new double[] {rows[0][number], rows[1][number], rows[2][number]};
    }

    double[] times(double[] vector) {
        var product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                product[row] += rows[row][i] * vector[i];
            }
        }
        return product;
    }

    Matrix times(Matrix other) {
        var product = new double[3][3];
        for (int column = 0; column < 3; column++) {
            var of = times(other.column(column));
            for (int row = 0; row < 3; row++) {
                product[row][column] = of[row];
            }
        }
        return new Matrix(product);
    }

    Matrix inverse() {
        var inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += rows[0][i] * minor(0, i);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[column][row] = minor(row, column) / determinant;
            }
        }
        return new Matrix(inverse);
    }

    /** With its sign, as the rows and columns that are left are taken in turn. */
    private double minor(int row, int column) {
        int above = (row + 1) % 3;
        int below = (row + 2) % 3;
        int left = (column + 1) % 3;
        int right = (column + 2) % 3;
        return rows[above][left] * rows[below][right] - rows[above][right] * rows[below][left];
    }
}
