package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 4;

  @Test
  void isReadByAnAppAsItsText() throws Exception {
    String text = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").address("Portail", "a@b.fr");

    String image = QrCode.image(text);

    assertThat(image).startsWith("data:image/svg+xml;base64,");
    assertThat(read(svg(image))).isEqualTo(text);
  }

  private static String svg(String image) {
    byte[] bytes = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Paints the SVG's squares and looks at them as an app does. */
  private static String read(String svg) throws Exception {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
    assertThat(box.find()).isTrue();
    int width = Integer.parseInt(box.group(1)) * SCALE;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xffffff);
    for (MatchResult dot : Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg).results().toList()) {
      paint(pixels, width, Integer.parseInt(dot.group(1)), Integer.parseInt(dot.group(2)));
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }

  private static void paint(int[] pixels, int width, int x, int y) {
    for (int i = 0; i < SCALE * SCALE; i++) {
      pixels[(y * SCALE + i / SCALE) * width + x * SCALE + i % SCALE] = 0;
    }
  }
}
