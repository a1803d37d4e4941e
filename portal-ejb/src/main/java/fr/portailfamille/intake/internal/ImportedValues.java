package fr.portailfamille.intake.internal;

import fr.portailfamille.household.FamilyImage;
import fr.portailfamille.household.FamilyImages;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What imports wrote over what stood before, value by value. */
@Dependent
public class ImportedValues {

  @Inject private Sql sql;

  /** Keeps what is different; of a household that is filled twice what stood before the first. */
  void keep(
      long importId,
      Map<FamilyImage.Place, FamilyImage> before,
      Map<FamilyImage.Place, FamilyImage> after) {
    List<FamilyImage> changed = new ArrayList<>();
    List<String> stood = new ArrayList<>();
    after.forEach(
        (place, image) -> {
          // a person who was not there before goes altogether
          FamilyImage old = before.get(place);
          if (old != null && !old.equals(image)) {
            changed.add(image);
            stood.add(old.value());
          }
        });
    sql.update(
        """
        insert into import_change (import_id, household_id, person_id, part, name, before_value, after_value)
        select ?, * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
        on conflict (import_id, household_id, person_id, part, name)
          do update set after_value = excluded.after_value
        """,
        importId,
        changed.stream().map(FamilyImage::householdId).toList(),
        changed.stream().map(FamilyImage::personId).toList(),
        changed.stream().map(FamilyImage::part).toList(),
        changed.stream().map(FamilyImage::name).toList(),
        stood,
        changed.stream().map(FamilyImage::value).toList());
  }

  List<FamilyImages.Change> of(long importId, Collection<Long> households) {
    return sql.list(
        "select * from import_change where import_id = ? and household_id = any(?)",
        row ->
            new FamilyImages.Change(
                new FamilyImage(
                    row.getLong("household_id"),
                    row.getLong("person_id"),
                    row.getString("part"),
                    row.getString("name"),
                    row.getString("after_value")),
                row.getString("before_value")),
        importId,
        households);
  }

  /** Forgets what was put back. */
  void forget(long importId, Collection<Long> households) {
    sql.update(
        "delete from import_change where import_id = ? and household_id = any(?)",
        importId,
        households);
  }
}
