package fr.portailfamille.it.browser;

/** The two widths at which every page is looked at, in CSS pixels. */
public enum Viewport {
  DESK(1280, 900),
  PHONE(390, 844);

  final int width;
  final int height;

  Viewport(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
