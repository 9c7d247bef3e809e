// Where in which file the numbers behind a due day stand: "contacts/ada-lovelace.yaml:9".
#include "pages/places.hpp"

#include <optional>

#include "store/load.hpp"

namespace nurture::pages {
namespace {

// One file with its places; none at all where it can't be read any more, or isn't there.
class Source {
 public:
  Source(cli::Session& session, std::string path) : path_(std::move(path)) {
    if (path_.empty()) return;
    try {
      document_ = store::load_document(session.system().files, session.root(), path_);
    } catch (const base::Error&) {
      document_.reset();  // it was loaded a moment ago; the number still holds, only its place is
                          // unknown
    }
  }

  std::string place(std::string_view key) const {
    const std::optional<yaml::Ref> value = document_ ? document_->root().find(key) : std::nullopt;
    return value ? at(*value) : "";
  }

  // The scale is a list of one-key maps, so that no formatter can reorder it.
  std::string rating(std::string_view name) const {
    const std::optional<yaml::Ref> scale =
        document_ ? document_->root().find("ratings") : std::nullopt;
    if (!scale) return "";
    for (const yaml::Ref& item : scale->items()) {
      if (const std::optional<yaml::Ref> value = item.find(name)) return at(*value);
    }
    return "";
  }

 private:
  std::string at(const yaml::Ref& value) const {
    return path_ + ":" + std::to_string(value.position().line);
  }

  std::string path_;
  std::optional<yaml::Document> document_;
};

}  // namespace

render::Places places(cli::Session& session, const model::Book& book, const model::Contact& contact,
                      const std::string& rating) {
  const model::Organisation* organisation = model::find_organisation(book, contact.org);
  const Source own(session, contact.path);
  const Source org(session, organisation ? organisation->path : "");
  const Source settings(session, "nurture.yaml");
  render::Places places;
  places.cadence = own.place("cadence");
  places.rating = own.place("rating");
  places.organisation_rating = org.place("rating");
  places.settings_rating = settings.rating(rating);
  places.default_rating = settings.place("default_rating");
  places.first_touch = settings.place("first_touch");
  places.need_lead = settings.place("need_lead");
  places.snooze = own.place("snooze");
  places.archived = own.place("archived");
  places.since = own.place("since");
  places.added = own.place("added");
  return places;
}

}  // namespace nurture::pages
