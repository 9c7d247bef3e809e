// Whom a record means.
#include "exchange/people.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/fold.hpp"
#include "base/parallel_for.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/chats/touch_tally.hpp"
#include "exchange/contradictions.hpp"
#include "exchange/formal_name.hpp"
#include "exchange/punycode.hpp"
#include "exchange/tables/row_values.hpp"
#include "model/addresses.hpp"

namespace nurture::exchange {
namespace {

using model::Contact;
using Texts = std::vector<std::string>;

/// Shorter numbers are extensions, or nothing.
constexpr std::size_t least_digits = 7;

/// What so many share tells nobody from another: each of them is compared with a record, a number
/// far more slowly than a name.
constexpr std::size_t most_sharers = 1000, most_namesakes = 10'000;

/// A name without letters is itself. `words`: its bare_words().
std::string name_key(std::string_view name, Texts words) {
  if (words.empty()) return std::string(base::trim(name));
  std::ranges::sort(words);
  return base::join(words, " ");
}

/// "ada lovelace" of ada-lovelace and of ada-lovelace-2: a name that somebody had when the file was
/// made.
std::string name_in_id(std::string id) {
  const std::size_t end = id.find_last_not_of("0123456789");
  if (end != std::string::npos && end + 1 < id.size() && id[end] == '-') id.resize(end);
  std::ranges::replace(id, '-', ' ');
  return id;
}

/// Each once, as far as that is seen at a glance.
Texts names_of(const Contact& contact) {
  Texts names{contact.name};
  names.insert(names.end(), contact.also.begin(), contact.also.end());
  if (std::string named = name_in_id(contact.id);
      !named.empty() && named != name_in_id(base::lower(contact.name)))
    names.push_back(std::move(named));
  for (const std::string& id : contact.formerly) names.push_back(name_in_id(id));
  return names;
}

bool may_be_one(const std::vector<Texts>& names, const std::vector<Texts>& others) {
  return std::ranges::any_of(names, [&](const Texts& one) {
    return std::ranges::any_of(others,
                               [&](const Texts& other) { return same_first_name(one, other); });
  });
}

/// As source_key() has them.
Texts source_keys(const Contact& contact) {
  Texts keys;
  for (const std::string& source : contact.source) keys.push_back(source_key(source));
  for (const std::string& url : contact.url)
    if (const std::string page = linkedin_source(url); !page.empty())
      keys.push_back(source_key(page));
  return keys;
}

std::string end_of_number(std::string_view phone) {
  const std::string digits = model::plain_number(phone).digits;
  if (digits.size() < least_digits) return {};
  return digits.substr(digits.size() - std::min(digits.size(), model::telling_digits));
}

std::string_view world_of(std::string_view source) {
  const std::size_t colon = source.find(':');
  return colon == std::string_view::npos ? std::string_view() : source.substr(0, colon);
}

/// A record that comes again and again makes nobody's lists grow.
template <typename Item>
void add_new(std::vector<Item>& to, const Item& one) {
  constexpr std::size_t most = 200;
  if (to.size() < most && std::ranges::find(to, one) == to.end()) to.push_back(one);
}

void add_places(std::vector<std::size_t>& to, std::span<const std::size_t> more) {
  if (to.empty()) return to.assign(more.begin(), more.end());  // thousands, each once
  for (const std::size_t one : more)
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
}

}  // namespace

std::string address_key(std::string_view email) {
  const std::string plain = model::plain_address(email);
  const std::size_t at = plain.rfind('@');
  if (at == std::string::npos) return base::fold(plain);
  std::string domain = unicode_domain(plain.substr(at + 1));
  if (domain == "googlemail.com") domain = "gmail.com";
  return plain.substr(0, at + 1) + base::fold(domain);
}

std::string without_tag(const std::string& key) {
  const std::size_t plus = key.find('+'), at = key.rfind('@');
  return plus == std::string::npos || plus == 0 || at == std::string::npos || plus > at
             ? key
             : key.substr(0, plus) + key.substr(at);
}

std::string source_key(std::string_view source) {
  return base::lower(base::trim(source));
}

const std::string& address_book_of(const PersonRecord& record) {
  return record.folder.empty() ? record.place.path : record.folder;
}

std::string key_for(const std::string& who) {
  if (who.find('@') != who.npos) return "email";
  if (is_telephone_number(who)) return "phone";
  return who.starts_with("linkedin:") ? "source" : "";
}

void KnownPeople::reserve(std::size_t people) {
  people_.reserve(people);
  for (PlacesOfKeys& of_kind : keys_) of_kind.reserve(people);
}

void KnownPeople::note(Kind kind, std::string_view key, std::size_t person) {
  if (key.empty()) return;
  PlacesOfKeys& of_kind = keys_[static_cast<std::size_t>(kind)];
  auto& places = of_kind.try_emplace(std::pmr::string(key, &memory_)).first->second;
  const bool by_address = kind == Kind::email || kind == Kind::phone;
  if (places.size() < (by_address ? most_sharers : most_namesakes) &&
      std::ranges::find(places, person) == places.end())
    places.push_back(person);
}

std::span<const std::size_t> KnownPeople::behind(Kind kind, std::string_view key) const {
  if (key.empty()) return {};
  const PlacesOfKeys& of_kind = keys_[static_cast<std::size_t>(kind)];
  const auto found = of_kind.find(key);
  return found != of_kind.end() ? std::span<const std::size_t>(found->second)
                                : std::span<const std::size_t>();
}

/// Nobody, where a crowd has it.
std::span<const std::size_t> KnownPeople::tellingly_behind(Kind kind, std::string_view key) const {
  const auto found = behind(kind, key);
  return found.size() < most_sharers ? found : std::span<const std::size_t>();
}

void KnownPeople::add_store(std::span<const Contact> contacts) {
  people_.resize(contacts.size());
  for (std::size_t i = 0; i < contacts.size(); ++i) note(Kind::uid, uid_key(contacts[i]), i);
  unseen_ = contacts;
  own_exports_ = {contacts, [this](const std::string& org) { return organisation_key(org); }};
}

void KnownPeople::see(const PersonRecord& record, const PersonKeys& keys) {
  const auto known = with_uid(keys.uid);
  auto one = known.size() == 1 ? std::optional(known.front()) : std::nullopt;
  if (known.empty()) one = own_exports_.by_card(record.person);
  if (known.empty() && !one) one = own_exports_.by_row(record);
  if (one) seen_in(*one, record, keys.uid);
}

void KnownPeople::seen_in(std::size_t person, const PersonRecord& record, const std::string& uid) {
  Person& one = people_[person];
  if (person < unseen_.size()) one.uid = uid_key(unseen_[person]);
  if (one.uid.empty() && own_exports_.whose_card(uid) == person) one.uid = uid;
  if (!uid.empty() && one.uid == uid) one.address_book = address_book_of(record);
  if (record.own_id.empty() || !one.own_id.empty()) return;
  one.own_id = base::fold(record.own_id);
  one.address_book = address_book_of(record);
}

void KnownPeople::look_at_store() {
  const auto contacts = std::exchange(unseen_, {});
  if (contacts.empty()) return;
  constexpr std::size_t batch = 200;
  std::vector<PersonKeys> keys(contacts.size());
  base::parallel_for(keys.size(), batch, [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) keys[i] = keys_of(contacts[i]);
  });
  for (std::size_t i = 0; i < keys.size(); ++i) add_to(i, contacts[i], keys[i]);
}

const std::string& KnownPeople::organisation_key(const std::string& org) const {
  const auto [key, fresh] = organisation_keys_.try_emplace(org);
  if (fresh && !base::blank(org)) {
    const auto found = organisations_.find(org);
    key->second = found ? "#" + std::to_string(*found) : model::without_legal_form(org);
  }
  return key->second;
}

std::string uid_key(const Contact& contact) {
  return base::lower(contact.uid);
}

PersonKeys keys_of(const Contact& contact) {
  PersonKeys keys{base::fold(contact.id), uid_key(contact), source_keys(contact), {}, {}, {}, {}};
  for (const std::string& email : contact.email) keys.emails.push_back(address_key(email));
  for (const std::string& phone : contact.phone) keys.phones.push_back(end_of_number(phone));
  for (const std::string& name : names_of(contact)) {
    keys.words.push_back(bare_words(name));
    keys.names.push_back(name_key(name, keys.words.back()));
  }
  return keys;
}

void KnownPeople::add(const Contact& contact, const PersonKeys& keys,
                      const std::string& address_book) {
  look_at_store();
  people_.push_back({address_book, "", "", "", {}, {}, {}, {}, {}});
  add_to(people_.size() - 1, contact, keys);
}

void KnownPeople::add_to(std::size_t person, const Contact& more) {
  look_at_store();
  add_to(person, more, keys_of(more));
}

void KnownPeople::add_to(std::size_t person, const Contact& more, const PersonKeys& keys) {
  Person& one = people_[person];
  if (one.uid.empty()) one.uid = keys.uid;
  if (one.organisation.empty()) one.organisation = organisation_key(more.org);
  for (const model::Past& post : more.past) add_new(one.left, organisation_key(post.org));
  for (const std::string& source : keys.sources) add_new(one.sources, source);
  if (!one.birthday) one.birthday = birthday_of(more);
  for (const std::string& phone : more.phone) add_new(one.phones, phone);
  for (std::size_t i = 0; i < keys.words.size(); ++i)  // none of a record of addresses alone
    if (!keys.names[i].empty()) add_new(one.names, keys.words[i]);
  note(Kind::id, keys.id, person);
  note(Kind::uid, keys.uid, person);
  for (const std::string& source : keys.sources) note(Kind::source, source, person);
  for (const std::string& email : keys.emails) note(Kind::email, email, person);
  for (const std::string& phone : keys.phones) note(Kind::phone, phone, person);
  for (const std::string& name : keys.names) note(Kind::name, name, person);
  for (const Texts& words : keys.words)
    if (!words.empty()) note(Kind::first_word, words.front(), person);
}

KnownPeople::Places KnownPeople::addressed(const Texts& emails) {
  look_at_store();
  return by_address(emails);
}

KnownPeople::Places KnownPeople::by_address(const Texts& emails) const {
  Places all;
  for (const std::string& key : emails) {
    auto found = tellingly_behind(Kind::email, key);
    if (found.empty() && key.find('+') != key.npos)
      found = tellingly_behind(Kind::email, without_tag(key));
    add_places(all, found);
  }
  return all;
}

KnownPeople::Places KnownPeople::by_phone(const Texts& phones) const {
  Places all;
  for (const std::string& phone : phones) {
    for (const std::size_t one : tellingly_behind(Kind::phone, end_of_number(phone))) {
      const auto same = [&](const std::string& other) { return model::same_number(phone, other); };
      if (std::ranges::any_of(people_[one].phones, same)) add_places(all, {&one, 1});
    }
  }
  return all;
}

/// Another card of the same address book, another row of the same export.
bool KnownPeople::other_in_address_book(const Sought& sought, const Person& person) {
  const auto other = [](const std::string& one, const std::string& another) {
    return !one.empty() && !another.empty() && one != another;
  };
  return person.address_book == address_book_of(sought.record) &&
         (other(sought.keys.uid, person.uid) ||
          other(base::fold(sought.record.own_id), person.own_id));
}

/// Whoever bears the name is somebody else.
bool KnownPeople::contradicts(const Sought& sought, const Person& person) const {
  const auto other_of_that_world = [&](const std::string& key) {
    return std::ranges::any_of(person.sources, [&](const std::string& theirs) {
      return !world_of(key).empty() && world_of(key) == world_of(theirs) && key != theirs;
    });
  };
  return born_on_another_day(sought.birthday, person.birthday) ||
         other_in_address_book(sought, person) ||
         std::ranges::any_of(sought.keys.sources, other_of_that_world);
}

/// Of the name and the organisation; where there are none, of the name alone.
Found KnownPeople::by_name(const PersonRecord& record, const PersonKeys& keys) const {
  Places all;
  std::span<const std::size_t> crowd;
  for (const std::string& name : keys.names) {
    const auto bearers = behind(Kind::name, name);
    if (bearers.size() == most_namesakes) crowd = bearers;
    add_places(all, bearers);
  }
  // Not all of it are known by their name: nobody is the only one who fits, nor is anybody new.
  if (!crowd.empty()) return {{crowd.begin(), crowd.end()}, By::name};
  const Sought sought{record, keys, birthday_of(record.person)};
  std::erase_if(all, [&](std::size_t one) { return contradicts(sought, people_[one]); });
  const std::string& organisation = organisation_key(record.person.org);
  const auto there = [&](std::size_t one) {
    const Person& person = people_[one];
    return !organisation.empty() &&
           (organisation == person.organisation ||
            std::ranges::find(person.left, organisation) != person.left.end());
  };
  Places with;
  std::ranges::copy_if(all, std::back_inserter(with), there);
  if (!with.empty()) return {with, By::name_and_organisation};
  std::erase_if(all, [&](std::size_t one) {
    return !organisation.empty() && !people_[one].organisation.empty();
  });
  return {all, By::name};
}

Found KnownPeople::find(const PersonRecord& record, const PersonKeys& keys) {
  const Contact& person = record.person;
  if (const auto found = behind(Kind::uid, keys.uid); !found.empty())
    return {{found.begin(), found.end()}, By::uid};
  if (const auto one = own_exports_.by_card(person)) return {{*one}, By::uid};
  look_at_store();
  Places shared;
  for (const std::string& source : keys.sources) add_places(shared, behind(Kind::source, source));
  if (!shared.empty()) return {shared, By::source};
  const auto without_others = [&](Places found) {
    if (found.empty()) return found;
    const Sought sought{record, keys, birthday_of(person)};
    std::erase_if(found, [&](std::size_t one) {
      return other_in_address_book(sought, people_[one]) ||
             born_on_another_day(sought.birthday, people_[one].birthday) ||
             !may_be_one(keys.words, people_[one].names);
    });
    return found;
  };
  if (Places found = without_others(by_address(keys.emails)); !found.empty())
    return {found, By::email};
  if (Places found = without_others(by_phone(person.phone)); !found.empty())
    return {found, By::phone};
  if (record.unnamed) return {{}, By::name};
  Found named = by_name(record, keys);
  const auto row = named.people.empty() ? own_exports_.by_row(record) : std::nullopt;
  return row ? Found{{*row}, By::id} : named;
}

KnownPeople::Places KnownPeople::named(const std::string& name) {
  look_at_store();
  const auto found = behind(Kind::name, name_key(name, bare_words(name)));
  return {found.begin(), found.end()};
}

KnownPeople::Places KnownPeople::called(const std::string& word) {
  look_at_store();
  const Texts wanted = base::words(word);
  if (wanted.size() != 1) return {};
  const auto found = behind(Kind::first_word, wanted.front());
  return {found.begin(), found.end()};
}

Found KnownPeople::whose(const std::string& who) {
  look_at_store();
  const auto found = [&](Kind kind, const std::string& key) {
    const auto places = behind(kind, key);
    return Places(places.begin(), places.end());
  };
  if (Places by_id = found(Kind::id, base::fold(base::trim(who))); !by_id.empty())
    return {by_id, By::name};
  if (Places by_uid = found(Kind::uid, base::lower(base::trim(who))); !by_uid.empty())
    return {by_uid, By::uid};
  if (Places by_source = found(Kind::source, source_key(who)); !by_source.empty())
    return {by_source, By::source};
  if (Places by_mail = by_address({address_key(who)}); !by_mail.empty())
    return {by_mail, By::email};
  if (Places called = by_phone({who}); !called.empty()) return {called, By::phone};
  return {named(who), By::name};
}

}  // namespace nurture::exchange
