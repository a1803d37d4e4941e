package fr.portailfamille.communication.internal;

import java.util.List;

/** A mail in words, before it becomes text and HTML. */
public record Letter(String subject, List<Block> blocks) {

  public Letter {
    blocks = List.copyOf(blocks);
  }

  /** A part of a letter. */
  public sealed interface Block permits Paragraph, Link, Lines {}

  /** Running text. */
  public record Paragraph(String text) implements Block {}

  /** The one thing to do, as a button or a bare address. */
  public record Link(String label, String address) implements Block {}

  /** A list of facts, each with what it costs or nothing. */
  public record Lines(List<Line> lines) implements Block {

    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a list; the amount may be empty. */
  public record Line(String label, String amount) {}
}
