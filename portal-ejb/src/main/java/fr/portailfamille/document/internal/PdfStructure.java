package fr.portailfamille.document.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a PDF stands: whole, cut off or locked by a password; told by its last cross-references. */
enum PdfStructure {
  WHOLE,
  BROKEN,
  LOCKED;

  /** Writers may add a few bytes behind the end mark. */
  private static final int END = 2048;

  private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
  private static final Pattern OBJECT = Pattern.compile("\\A\\s*\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");

  /** In the dictionary of a trailer, not as the beginning of a longer name. */
  private static final Pattern ENCRYPT = Pattern.compile("/Encrypt(?![A-Za-z])");

  static boolean begins(byte[] content) {
    return text(content, 0, 5).equals("%PDF-");
  }

  static PdfStructure read(byte[] content) {
    String end = text(content, Math.max(0, content.length - END), content.length);
    Matcher start = START.matcher(end);
    long at = -1;
    while (start.find()) {
      at = Long.parseLong(start.group(1));
    }
    if (at < 0 || at >= content.length) {
      return BROKEN;
    }
    String dictionary = dictionary(content, (int) at);
    if (dictionary.isEmpty() || !dictionary.contains("/Root")) {
      return BROKEN;
    }
    return ENCRYPT.matcher(dictionary).find() ? LOCKED : WHOLE;
  }

  /** The dictionary of the trailer, or of the stream that stands for it; empty where none is. */
  private static String dictionary(byte[] content, int at) {
    String rest = text(content, at, content.length);
    if (rest.stripLeading().startsWith("xref")) {
      int trailer = rest.indexOf("trailer");
      int end = rest.indexOf("startxref", Math.max(trailer, 0));
      return trailer < 0 || end < 0 ? "" : rest.substring(trailer, end);
    }
    int stream = rest.indexOf("stream");
    return OBJECT.matcher(rest).find() && stream > 0 ? rest.substring(0, stream) : "";
  }

  private static String text(byte[] content, int from, int to) {
    int end = Math.min(to, content.length);
    return from >= end ? "" : new String(content, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
