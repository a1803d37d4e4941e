package fr.portailfamille.document.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A PNG chunk by chunk, each with its checksum, from IHDR through IDAT to IEND. */
final class PngStructure {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int AROUND = 12; // length, type and checksum of a chunk

  private PngStructure() {}

  static boolean begins(byte[] content) {
    return content.length >= SIGNATURE.length
        && Arrays.equals(Arrays.copyOf(content, SIGNATURE.length), SIGNATURE);
  }

  static boolean isWhole(byte[] content) {
    boolean drawn = false;
    for (int at = SIGNATURE.length; at + AROUND <= content.length; ) {
      ByteBuffer chunk = ByteBuffer.wrap(content, at, content.length - at);
      int length = chunk.getInt();
      if (length < 0 || length > content.length - at - AROUND) {
        return false;
      }
      String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
      CRC32 sum = new CRC32();
      sum.update(content, at + 4, 4 + length);
      boolean first = at == SIGNATURE.length;
      if ((int) sum.getValue() != ByteBuffer.wrap(content).getInt(at + 8 + length)
          || first != type.equals("IHDR")) {
        return false;
      }
      drawn |= type.equals("IDAT");
      if (type.equals("IEND")) {
        return drawn;
      }
      at += AROUND + length;
    }
    return false;
  }
}
