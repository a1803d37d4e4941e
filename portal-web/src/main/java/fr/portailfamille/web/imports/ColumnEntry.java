package fr.portailfamille.web.imports;

import fr.portailfamille.intake.ColumnView;
import java.io.Serializable;

/** A column of the file with the field somebody chooses for it. */
public class ColumnEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ColumnView column;
  private String field;

  ColumnEntry(ColumnView column) {
    this.column = column;
    this.field = column.field();
  }

  public String getHeading() {
    return column.heading();
  }

  public String getSamples() {
    return String.join(" · ", column.samples());
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field == null ? "" : field;
  }
}
