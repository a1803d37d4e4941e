package fr.portailfamille.document.internal;

/** A JPEG from its first marker to its last: a size, at least one scan, an end. */
final class JpegStructure {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  private JpegStructure() {}

  static boolean begins(byte[] content) {
    return content.length > 3
        && marker(content, 0) == START
        && (content[2] & 0xff) == 0xff
        && content[3] != 0;
  }

  static boolean isWhole(byte[] content) {
    boolean sized = false;
    int at = 2;
    while (at + 4 <= content.length) {
      int marker = marker(content, at);
      if (marker == 0xff) {
        at++; // fill bytes before a marker
        continue;
      }
      if (marker < 0 || marker == END) {
        return false;
      }
      int length = number(content, at + 2);
      if (marker == SCAN) {
        return sized && ends(content, at + 2 + length);
      }
      sized |= isFrame(marker) && number(content, at + 5) > 0 && number(content, at + 7) > 0;
      at += 2 + length;
    }
    return false;
  }

  /** Phones put a second picture or a film behind the end: it counts where it stands. */
  private static boolean ends(byte[] content, int from) {
    for (int at = from; at + 1 < content.length; at++) {
      if (marker(content, at) == END) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** The marker there, -1 where there is none. */
  private static int marker(byte[] content, int at) {
    return (content[at] & 0xff) == 0xff ? content[at + 1] & 0xff : -1;
  }

  private static int number(byte[] content, int at) {
    return at + 1 < content.length ? (content[at] & 0xff) << 8 | content[at + 1] & 0xff : 0;
  }
}
