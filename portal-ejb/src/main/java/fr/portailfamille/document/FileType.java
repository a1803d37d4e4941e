package fr.portailfamille.document;

/** The three kinds of file that families may send; what a file is, its content decides. */
public enum FileType {
  PDF("application/pdf", ".pdf"),
  JPEG("image/jpeg", ".jpg"),
  PNG("image/png", ".png");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of a stored name, with its dot. */
  public String ending() {
    return ending;
  }

  public boolean isImage() {
    return this != PDF;
  }

  /** The type of a stored media type. */
  public static FileType of(String mediaType) {
    for (FileType type : values()) {
      if (type.mediaType.equals(mediaType)) {
        return type;
      }
    }
    throw new IllegalArgumentException(mediaType);
  }
}
