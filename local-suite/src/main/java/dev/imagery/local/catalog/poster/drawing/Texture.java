package dev.imagery.local.catalog.poster.drawing;

/** Surfaces made of seeded noise: a small tile, repeated. */
public enum Texture {
    /** Fine grain, as of paper or of film. */
    GRAIN {
        @Override
        void tile(Canvas canvas) {
            canvas.add("-size", "160x160", "xc:gray(50%)", "-seed", "7", "-attenuate", "0.6", "+noise", "Gaussian");
            canvas.add("-colorspace", "Gray");
        }
    },
    /** Threads across and along, as of book cloth. */
    CLOTH {
        @Override
        void tile(Canvas canvas) {
            canvas.add(
                    "(", "-size", "20x160", "xc:gray(50%)", "-seed", "11", "+noise", "Gaussian", "-colorspace", "Gray");
            canvas.add("-resize", "160x160!", ")");
            canvas.add(
                    "(", "-size", "160x20", "xc:gray(50%)", "-seed", "13", "+noise", "Gaussian", "-colorspace", "Gray");
            canvas.add("-resize", "160x160!", ")");
            canvas.add(
                    "-compose",
                    "Blend",
                    "-define",
                    "compose:args=50",
                    "-composite",
                    "-normalize",
                    "-level",
                    "-60%,160%");
        }
    },
    /** The grain of a wooden printing block. */
    WOOD {
        @Override
        void tile(Canvas canvas) {
            canvas.add("-size", "300x14", "xc:gray(50%)", "-seed", "17", "+noise", "Gaussian", "-colorspace", "Gray");
            canvas.add("-resize", "300x900!", "-normalize");
        }
    };

    abstract void tile(Canvas canvas);

    /** Lays the surface over the picture in the given compose mode (SoftLight, Overlay, Multiply). */
    public void over(Canvas canvas, String compose) {
        var name = "mpr:" + name();
        canvas.add("(");
        tile(canvas);
        canvas.add("-write", name, "+delete", ")");
        canvas.layer(compose, layer -> layer.tiled(name));
    }
}
