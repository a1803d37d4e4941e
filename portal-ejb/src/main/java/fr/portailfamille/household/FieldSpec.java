package fr.portailfamille.household;

import fr.portailfamille.organisation.Setting;
import java.util.List;
import java.util.Locale;

/** How an entry of {@link DossierField} is written down. */
final class FieldSpec {

  private static final int TEXT_MOST = 120;

  final String key;
  final DossierSubject subject;
  final String column;
  final FieldType type;
  final DataPurpose purpose;
  FieldStore store = FieldStore.HOUSEHOLD;
  int most = TEXT_MOST;
  List<String> choices = List.of();
  FieldPolicy policy = FieldPolicy.EDITABLE;
  boolean waits;
  boolean sensitive;
  boolean neverEmpty;
  boolean staffOnly;
  boolean minorsOnly;
  Setting<String> offered;

  private FieldSpec(String key, String column, FieldType type, DataPurpose purpose) {
    this.key = key;
    this.subject =
        DossierSubject.valueOf(key.substring(0, key.indexOf('.')).toUpperCase(Locale.ROOT));
    this.column = column;
    this.type = type;
    this.purpose = purpose;
  }

  static FieldSpec of(String key, String column, FieldType type, DataPurpose purpose) {
    return new FieldSpec(key, column, type, purpose);
  }

  FieldSpec in(FieldStore where) {
    store = where;
    return this;
  }

  FieldSpec upTo(int limit) {
    most = limit;
    return this;
  }

  FieldSpec choices(String... codes) {
    choices = List.of(codes);
    return this;
  }

  FieldSpec rule(FieldPolicy byDefault) {
    policy = byDefault;
    return this;
  }

  FieldSpec waiting() {
    waits = true;
    return this;
  }

  FieldSpec sensitive() {
    sensitive = true;
    return this;
  }

  FieldSpec neverEmpty() {
    neverEmpty = true;
    return this;
  }

  FieldSpec minorsOnly() {
    minorsOnly = true;
    return this;
  }

  /** What may be chosen is the organisation's own list. */
  FieldSpec offeredBy(Setting<String> list) {
    offered = list;
    return this;
  }

  FieldSpec staffOnly() {
    staffOnly = true;
    return this;
  }
}
