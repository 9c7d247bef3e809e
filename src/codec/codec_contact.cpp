// Reading a contact, an organisation, a library item.
#include <fmt/core.h>

#include "base/ids.hpp"
#include "codec/codec.hpp"
#include "codec/items.hpp"

namespace nurture::codec {
namespace {

using model::File;

/// The keys of a whole file; empty (and reported) where it is empty, no map, or has no name.
std::optional<Fields> open_file(Report& report, File file, std::string_view example) {
  const auto root = report.document().root();
  std::optional<Fields> fields;
  if (root.kind() != yaml::Kind::map) {
    report.error(root.id(), root.kind() == yaml::Kind::absent
                                ? fmt::format("the file is empty: write '{}'", example)
                                : fmt::format("{} found where a map is expected: write '{}'",
                                              found(root.node()), example));
    return fields;
  }
  fields.emplace(report, root.id(), model::keys(file));
  if (!fields->complete()) {
    fields.reset();
  }
  return fields;
}

void read_person(Report& report, Fields& fields, model::Contact& contact) {
  fields.read("uid", contact.uid);
  fields.read("also", contact.also);
  fields.read("formerly", contact.formerly);
  fields.read("org", contact.org);
  fields.read("title", contact.title);
  fields.read("level", contact.level);
  fields.read("owner", contact.owner);
  fields.read("rating", contact.rating);
  fields.read("cadence", contact.cadence);
  if (const auto programme = fields.node("programme")) {
    if (!read_record(report, *programme, contact.programme.emplace())) {
      contact.programme.reset();
    }
  }
  fields.read("segment", contact.segment);
  fields.read("email", contact.email);
  fields.read("phone", contact.phone);
  fields.read("url", contact.url);
  fields.read("tags", contact.tags);
  fields.read("about", contact.about);
  fields.read("since", contact.since);
  fields.read("added", contact.added);
  fields.read("met", contact.met);
  fields.read("referred_by", contact.referred_by);
  fields.read("knows", contact.knows);
  read_records(report, fields, "dates", contact.dates);
  read_records(report, fields, "needs", contact.needs);
  read_records(report, fields, "follow_ups", contact.follow_ups);
  fields.read("snooze", contact.snooze);
  read_records(report, fields, "past", contact.past);
  fields.read("archived", contact.archived);
  read_records(report, fields, "interactions", contact.interactions);
}

void read_organisation(Report& report, Fields& fields, model::Organisation& organisation) {
  fields.read("formerly", organisation.formerly);
  fields.read("rating", organisation.rating);
  fields.read("cadence", organisation.cadence);
  fields.read("segment", organisation.segment);
  fields.read("target", organisation.target);
  fields.read("owner", organisation.owner);
  fields.read("url", organisation.url);
  fields.read("tags", organisation.tags);
  fields.read("about", organisation.about);
  fields.read("parent", organisation.parent);
  read_records(report, fields, "dates", organisation.dates);
  read_records(report, fields, "needs", organisation.needs);
  read_records(report, fields, "follow_ups", organisation.follow_ups);
}

}  // namespace

Decoded<model::Contact> decode_contact(const yaml::Document& document, const std::string& path) {
  Report report(document, path);
  Decoded<model::Contact> decoded;
  auto fields = open_file(report, File::contact, "name: Ada Lovelace");
  std::string name;
  if (fields && fields->read("name", name)) {
    auto& contact = decoded.value.emplace();
    contact.id = base::id_of_path(path);
    contact.path = path;
    contact.name = std::move(name);
    read_person(report, *fields, contact);
    contact.flawed = report.has_errors();
  }
  decoded.diagnostics = report.take();
  return decoded;
}

Decoded<model::Organisation> decode_organisation(const yaml::Document& document,
                                                 const std::string& path) {
  Report report(document, path);
  Decoded<model::Organisation> decoded;
  auto fields = open_file(report, File::organisation, "name: Analytical Engines");
  std::string name;
  if (fields && fields->read("name", name)) {
    auto& organisation = decoded.value.emplace();
    organisation.id = base::id_of_path(path);
    organisation.path = path;
    organisation.name = std::move(name);
    read_organisation(report, *fields, organisation);
    organisation.flawed = report.has_errors();
  }
  decoded.diagnostics = report.take();
  return decoded;
}

Decoded<model::LibraryItem> decode_item(const yaml::Document& document, const std::string& path) {
  Report report(document, path);
  Decoded<model::LibraryItem> decoded;
  auto fields = open_file(report, File::library_item, "title: ERP white paper");
  std::string title;
  if (fields && fields->read("title", title)) {
    auto& item = decoded.value.emplace();
    item.id = base::id_of_path(path);
    item.path = path;
    item.title = std::move(title);
    fields->read("url", item.url);
    fields->read("kind", item.kind);
    fields->read("tags", item.tags);
    fields->read("segment", item.segment);
    fields->read("about", item.about);
    fields->read("added", item.added);
    fields->read("expires", item.expires);
  }
  decoded.diagnostics = report.take();
  return decoded;
}

}  // namespace nurture::codec
