package io.croft.tenancy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo whose content was looked at: what it is called or said to be does not count. It is decoded and written anew as PNG, so nothing but
 * the picture remains of what was sent.
 */
final class LogoImage {

    /** Neither what is sent nor what is stored is larger; each mail carries it. */
    static final int MOST_BYTES = 256 * 1_024;

    private static final int WIDEST = 1_200;
    private static final int HIGHEST = 600;

    private final byte[] png;

    private LogoImage(byte[] png) {
        this.png = png.clone();
    }

    byte[] png() {
        return png.clone();
    }

    /** A PNG or JPEG picture of at most 256 KiB and 1,200 × 600 pixels; empty for anything else. */
    static Optional<LogoImage> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    /** The size is read from the head of the file, before memory is taken for so many pixels. */
    private static Optional<LogoImage> read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            boolean fits = reader.getWidth(0) <= WIDEST && reader.getHeight(0) <= HIGHEST;
            return (format.equals("png") || format.equals("jpeg")) && fits ? written(reader.read(0)) : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Optional<LogoImage> written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        return ImageIO.write(picture, "png", png) && png.size() <= MOST_BYTES
                ? Optional.of(new LogoImage(png.toByteArray()))
                : Optional.empty();
    }
}
