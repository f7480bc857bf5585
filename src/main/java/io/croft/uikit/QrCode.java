package io.croft.uikit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;

/** A text, usually a link, as a QR code in SVG; dark on white in both themes. */
public final class QrCode extends Composite<Svg> {

    private static final int QUIET_ZONE = 4;

    /** Encodes the text; it may have up to about 1,200 characters. */
    public QrCode(String text) {
        getContent().addClassName("qr-code");
        getContent().setSvg(svg(text));
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", text);
    }

    static String svg(String text) {
        ByteMatrix matrix = encode(text);
        int size = matrix.getWidth() + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>""".formatted(size, size, path);
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Unable to draw a QR code of " + text.length() + " characters", e);
        }
    }
}
