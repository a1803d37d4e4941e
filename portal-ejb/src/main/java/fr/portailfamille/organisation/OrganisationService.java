package fr.portailfamille.organisation;

import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Organisations with their structures, régies and public texts: public, everybody may read. */
@Stateless
@PermitAll
public class OrganisationService {

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private StaffScope staff;

  /** Every organisation of the installation, in the order of the visitors' home page. */
  public List<OrganisationView> all() {
    return sql.list(
        "select * from organisation order by position, name collate french, id",
        OrganisationService::organisation);
  }

  /** The organisation of a public address ({@code albertville}); nothing for an unknown code. */
  public Optional<OrganisationView> byCode(String code) {
    return sql.first(
        "select * from organisation where code = ?", OrganisationService::organisation, code);
  }

  /** The organisation of an id another row names; NotFound otherwise. */
  public OrganisationView byId(long organisationId) {
    return sql.first(
            "select * from organisation where id = ?",
            OrganisationService::organisation,
            organisationId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** The organisations the caller works for; all of them for the installation's administrators. */
  @RolesAllowed({"STAFF", "ADMIN"})
  public List<OrganisationView> mine() {
    return sql.list(
        """
        select o.* from organisation o
         where exists (select 1 from staff_role r
                        where r.account_id = ?
                          and (r.organisation_id is null or r.organisation_id = o.id))
         order by o.position, o.name collate french, o.id
        """,
        OrganisationService::organisation,
        caller.accountId().orElse(0));
  }

  /** The organisations where the caller has the duty for everything. */
  @RolesAllowed({"STAFF", "ADMIN"})
  public List<OrganisationView> mine(Duty duty) {
    return sql.list(
        "select * from organisation where id = any(?) order by position, name collate french, id",
        OrganisationService::organisation,
        staff.reach(duty).organisations());
  }

  /** The texts of the public home page, in the order staff gave them. */
  public List<SectionView> sections(long organisationId, SectionKind kind) {
    return sql.list(
        """
        select id, kind, title, body from public_section
         where organisation_id = ? and kind = ? order by position, id
        """,
        row ->
            new SectionView(
                row.getLong("id"),
                SectionKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body")),
        organisationId,
        kind);
  }

  /** The structures of an organisation, by name. */
  public List<StructureView> structures(long organisationId) {
    return sql.list(
        "select * from structure where organisation_id = ? order by name collate french, id",
        row ->
            new StructureView(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("code"),
                row.getString("name")),
        organisationId);
  }

  /** The régies of an organisation, by name. */
  public List<RegieView> regies(long organisationId) {
    return sql.list(
        "select * from regie where organisation_id = ? order by name collate french, id",
        OrganisationService::regie,
        organisationId);
  }

  /** The régie of an id another row names; NotFound otherwise. */
  public RegieView regie(long regieId) {
    return sql.first("select * from regie where id = ?", OrganisationService::regie, regieId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static RegieView regie(ResultSet row) throws SQLException {
    return new RegieView(
        row.getLong("id"),
        row.getLong("organisation_id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("merchant_name"),
        row.getString("invoice_number_pattern"));
  }

  private static OrganisationView organisation(ResultSet row) throws SQLException {
    return new OrganisationView(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("portal_title"),
        row.getString("department"),
        row.getString("street"),
        row.getString("postcode"),
        row.getString("town"),
        row.getString("phone"),
        row.getString("fax"),
        row.getString("email"),
        row.getString("website"),
        row.getString("opening_hours"),
        row.getString("welcome"),
        row.getString("accent_color"));
  }
}
