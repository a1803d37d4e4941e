package fr.portailfamille.catalogue.internal;

import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads and writes the categories of an organisation. */
@Dependent
public class CategoryRows {

  @Inject private Sql sql;

  /** In the order staff gave them. */
  public List<CategoryLine> of(long organisationId) {
    return sql.list(
        """
        select c.*, (select count(*) from activity a where a.category_id = c.id) as activities
          from category c where c.organisation_id = ? order by c.position, c.id
        """,
        row ->
            new CategoryLine(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("version"),
                row.getInt("activities")),
        organisationId);
  }

  /** 0 for an unknown category. */
  public long organisationOf(long categoryId) {
    return sql.number("select organisation_id from category where id = ?", categoryId);
  }

  /** Writes a new category, put last. */
  public long insert(long organisationId, String name) {
    return sql.number(
        """
        insert into category (organisation_id, name, position)
        values (?, ?, (select coalesce(max(position), -1) + 1 from category
                        where organisation_id = ?))
        returning id
        """,
        organisationId,
        name,
        organisationId);
  }

  /** Whether the category was of this version and is renamed. */
  public boolean rename(long categoryId, int version, String name) {
    return sql.update(
            "update category set name = ?, version = version + 1 where id = ? and version = ?",
            name,
            categoryId,
            version)
        > 0;
  }

  /** Gives the categories the positions of this order. */
  public void order(List<Long> categoryIds) {
    sql.update(
        "update category c set position = o.position"
            + " from unnest(?) with ordinality as o (id, position) where o.id = c.id",
        categoryIds);
  }

  public void delete(long categoryId) {
    sql.update("delete from category where id = ?", categoryId);
  }
}
