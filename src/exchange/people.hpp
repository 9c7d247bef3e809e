// Whom a record means, of people who are known already. The first step that finds exactly one:
//
//   uid                  of who has none, the one that an export makes of their id
//   a source that both have
//   a mail address       whatever its case; googlemail.com is gmail.com; an IDN domain in both its
//                        spellings; without "+tag" only if nobody has the whole of it
//   a telephone number   see model::same_number
//   name and organisation, folded; one that they left, too
//   name alone           where one of the two has no organisation
//   id                   of a row of our own spreadsheet, where `added` is theirs, too
//
// By address, number and name nobody is found who was born on another day; by address and number,
// nobody with another first name, as a family and a practice share them; by name, neither
// who bears another id of one world (linkedin:ada, linkedin:ada-2) nor, of one file, another uid.
// By an id, and a uid made of it, nobody of whom all else is another's: see own_exports.hpp.
// Titles and what stands behind a name (Dr., Jr., MBA) make no difference; a page of LinkedIn is a
// source. Where a step finds two, it is neither of them, and nothing later is asked. An address or
// a number that 1,000 people have tells nobody; of a name that 10,000 bear it is never told who is
// meant.
#pragma once

#include <array>
#include <functional>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/own_exports.hpp"
#include "exchange/record.hpp"
#include "model/organisation_names.hpp"

namespace nurture::exchange {

/// By what somebody was found.
enum class By : char { uid, source, email, phone, name_and_organisation, name, id };

struct Found {
  std::vector<std::size_t> people;  ///< none: somebody new; several: it can't be told
  By by = By::uid;
};

/// A mail address as it is compared: see above.
std::string address_key(std::string_view email);
/// An address_key() without "+tag".
std::string without_tag(const std::string& key);
/// Whether two sources are one: the case is ignored.
std::string source_key(std::string_view source);

/// The key that a text would be written to: email, phone or source; empty: it may be a name.
std::string key_for(const std::string& who);

/// The file, or the folder of cards: within it a uid is somebody's.
const std::string& address_book_of(const PersonRecord& record);

/// What somebody is found by, as it is compared. Without names: only the uid is known.
struct PersonKeys {
  std::string id, uid;
  std::vector<std::string> sources, emails, phones, names;
  std::vector<std::vector<std::string>> words;  ///< of each name, see bare_words()
};
PersonKeys keys_of(const model::Contact& contact);
std::string uid_key(const model::Contact& contact);

class KnownPeople {
 public:
  /// The organisations must outlive this.
  explicit KnownPeople(model::OrganisationNames& organisations) : organisations_(organisations) {}

  /// Those of the store, in their places, before anybody else; they must outlive this. Found by
  /// uid at once; the rest of what they are found by is looked at when it is first asked for.
  void add_store(std::span<const model::Contact> contacts);
  /// Of all records, before the first of them is looked for.
  void see(const PersonRecord& record, const PersonKeys& keys);
  /// Whether exports make this uid for somebody else of the store: two would share a card.
  bool is_another_s_card(const std::string& uid, std::size_t person) {
    return own_exports_.whose_card(uid).value_or(person) != person;
  }
  /// The record is theirs, and no record of its address book with another uid than theirs is, nor
  /// a row of the same export with another id. `uid`: the record's uid_key().
  void seen_in(std::size_t person, const PersonRecord& record, const std::string& uid);
  /// Room for so many.
  void reserve(std::size_t people);
  /// Their place is how many were added before; `address_book` is empty for somebody of
  /// the store.
  void add(const model::Contact& contact, const PersonKeys& keys, const std::string& address_book);
  void add(const model::Contact& contact, const std::string& address_book = {}) {
    add(contact, keys_of(contact), address_book);
  }
  /// The person bears these, too.
  void add_to(std::size_t person, const model::Contact& more);
  /// Who has the uid, by uid_key(). Several threads may ask.
  std::span<const std::size_t> with_uid(std::string_view uid) const {
    return behind(Kind::uid, uid);
  }
  /// Where nobody has the uid, `keys` must be whole.
  Found find(const PersonRecord& record, const PersonKeys& keys);
  Found find(const PersonRecord& record) { return find(record, keys_of(record.person)); }
  /// Who is called so, whatever their organisation.
  std::vector<std::size_t> named(const std::string& name);
  /// The same, of a record by its keys.
  std::span<const std::size_t> namesakes(const PersonKeys& keys) const {
    return behind(Kind::name, keys.names.front());
  }
  /// Whose name begins with this one word.
  std::vector<std::size_t> called(const std::string& word);
  /// A touch's: by id, uid, source, address, number or name, the first of these that finds
  /// somebody.
  Found whose(const std::string& who);
  /// Who has one of these mail addresses, whatever their names. By address_key().
  std::vector<std::size_t> addressed(const std::vector<std::string>& emails);
  /// The same text for the same organisation; empty for none. Remembers what was asked.
  const std::string& organisation_key(const std::string& org) const;

 private:
  struct Person {
    std::string address_book, uid, own_id, organisation;
    std::vector<std::string> left;  ///< keys of the organisations of their past
    std::vector<std::string> sources, phones;
    std::vector<std::vector<std::string>> names;  ///< their bare_words()
    std::optional<base::CalendarDay> birthday;
  };
  using Places = std::vector<std::size_t>;
  enum class Kind : char { id, uid, source, email, phone, name, first_word };
  /// A record, and what of it each bearer of its name is compared with.
  struct Sought {
    const PersonRecord& record;
    const PersonKeys& keys;
    std::optional<base::CalendarDay> birthday;
  };
  struct KeyHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>{}(key);
    }
  };
  using PlacesOfKeys = std::pmr::unordered_map<std::pmr::string, std::pmr::vector<std::size_t>,
                                               KeyHash, std::equal_to<>>;

  void look_at_store();
  std::span<const std::size_t> behind(Kind kind, std::string_view key) const;
  std::span<const std::size_t> tellingly_behind(Kind kind, std::string_view key) const;
  void note(Kind kind, std::string_view key, std::size_t person);
  void add_to(std::size_t person, const model::Contact& more, const PersonKeys& keys);
  Places by_address(const std::vector<std::string>& emails) const;
  Places by_phone(const std::vector<std::string>& phones) const;
  Found by_name(const PersonRecord& record, const PersonKeys& keys) const;
  static bool other_in_address_book(const Sought& sought, const Person& person);
  bool contradicts(const Sought& sought, const Person& person) const;

  model::OrganisationNames& organisations_;
  mutable std::unordered_map<std::string, std::string> organisation_keys_;
  std::vector<Person> people_;
  OwnExports own_exports_;
  std::span<const model::Contact> unseen_;  ///< of the store, as long as only their uids are known
  /// What the keys are made of: tens of thousands of small things that go all at once.
  std::pmr::monotonic_buffer_resource memory_;
  std::array<PlacesOfKeys, 7> keys_{PlacesOfKeys(&memory_), PlacesOfKeys(&memory_),
                                    PlacesOfKeys(&memory_), PlacesOfKeys(&memory_),
                                    PlacesOfKeys(&memory_), PlacesOfKeys(&memory_),
                                    PlacesOfKeys(&memory_)};  ///< by kind
};

}  // namespace nurture::exchange
