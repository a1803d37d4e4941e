package fr.portailfamille.document.internal;

import fr.portailfamille.document.FileType;
import java.text.Normalizer;

/** The name of a file as it is kept: no path, no sign a system stumbles over, the true ending. */
public final class FileName {

  private static final int LONGEST = 100;

  private FileName() {}

  public static String clean(String sent, FileType type) {
    String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|;%]", "").strip();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : dot == 0 ? "" : name;
    stem = stem.replaceAll("^[.\\s]+", "").strip();
    if (stem.isEmpty()) {
      stem = "document";
    }
    if (stem.length() > LONGEST) {
      stem = stem.substring(0, LONGEST).strip();
    }
    return stem + type.ending();
  }
}
