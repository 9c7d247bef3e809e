// Whom of the store a card or a row means that an export of ours made.
#include "exchange/own_exports.hpp"

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "exchange/cards/vcard_write.hpp"
#include "exchange/contradictions.hpp"
#include "exchange/people.hpp"

namespace nurture::exchange {
namespace {

/// Without the scheme, which some servers take away, in lower case; empty where no id gives such a
/// one.
std::string own_uuid(std::string_view uid) {
  constexpr std::string_view scheme = "urn:uuid:";
  constexpr std::size_t length = 36, version = 14, variant = 19;
  std::string uuid = base::lower(uid);
  if (uuid.starts_with(scheme)) uuid.erase(0, scheme.size());
  const bool ours = uuid.size() == length && uuid[version] == '8' && uuid[variant] == 'a';
  return ours ? uuid : std::string();
}

std::string uuid_made_of(const std::string& id) {
  model::Contact nobody;
  nobody.id = id;
  return own_uuid(card_uid(nobody));
}

template <typename Places>
std::optional<std::size_t> place_in(const Places& places, const std::string& key) {
  const auto found = places.find(key);
  return found != places.end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace

/// An id that is somebody's now goes before whose it was.
template <typename Key>
void OwnExports::look_at_ids(PlacesOfIds& places, Key key) const {
  if (!places.empty()) return;
  places.reserve(store_.size());
  for (std::size_t i = 0; i < store_.size(); ++i) places.try_emplace(key(store_[i].id), i);
  for (std::size_t i = 0; i < store_.size(); ++i)
    for (const std::string& id : store_[i].formerly) places.try_emplace(key(id), i);
}

std::optional<std::size_t> OwnExports::whose_card(std::string_view uid) {
  const std::string uuid = own_uuid(uid);
  if (uuid.empty()) return std::nullopt;
  look_at_ids(by_uuid_, uuid_made_of);
  return place_in(by_uuid_, uuid);
}

Likeness OwnExports::likeness_to(const model::Contact& person, const model::Contact& record) const {
  return likeness(record, organisation_key_(record.org), person, organisation_key_(person.org));
}

std::optional<std::size_t> OwnExports::by_card(const model::Contact& record) {
  const auto one = whose_card(record.uid);
  if (!one) return std::nullopt;
  const Likeness likeness = likeness_to(store_[*one], record);
  const bool other = likeness.differs_in_all() ||
                     (!likeness.shares_an_address() &&
                      born_on_another_day(birthday_of(record), birthday_of(store_[*one])));
  return other ? std::nullopt : one;
}

std::optional<std::size_t> OwnExports::by_row(const PersonRecord& record) {
  if (record.own_id.empty()) return std::nullopt;
  look_at_ids(by_id_, [](const std::string& id) { return base::fold(id); });
  const auto one = place_in(by_id_, base::fold(record.own_id));
  if (!one) return std::nullopt;
  const model::Contact& person = store_[*one];
  const bool other_uid = !record.person.uid.empty() && !person.uid.empty() &&
                         uid_key(record.person) != uid_key(person);
  if (person.added != record.own_added || other_uid) return std::nullopt;
  const Likeness likeness = likeness_to(person, record.person);
  const bool theirs = person.added ? !likeness.differs_in_all() : likeness.shares();
  return theirs ? one : std::nullopt;
}

}  // namespace nurture::exchange
