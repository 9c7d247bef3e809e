// What a made roll is asked for: facts of its people, where somebody stands in it, and a few read
// whole.
#include <algorithm>
#include <cerrno>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "store/codec.hpp"
#include "store/roll.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {

void Roll::read(std::size_t place, model::Facts& into) const {
  const auto known = asked_.empty() ? asked_.end() : asked_.find(place);
  if (known != asked_.end()) {
    into = known->second;
  } else {
    if (!unpack_judged(people[place].facts, into)) into = {};  // never half of somebody
  }
}

void Roll::read_all(std::size_t place, model::Facts& into) const {
  const auto known = asked_.find(place);
  const auto& card = people[place];
  if (known != asked_.end()) {
    into = known->second;
  } else if (unpack(card.facts, into)) {
    into.id = card.id;
    into.name = name_views(card.names).name;
  } else {
    into = {};
  }
}

const model::Facts& Roll::at(std::size_t place) const {
  if (const auto known = asked_.find(place); known != asked_.end()) return known->second;
  model::Facts facts;
  read_all(place, facts);
  return asked_[place] = std::move(facts);
}

std::optional<std::size_t> Roster::find_as_written(std::string_view id) const {
  const auto found =
      std::lower_bound(people.begin(), people.end(), id,
                       [](const Card& one, std::string_view key) { return one.id < key; });
  if (found == people.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - people.begin());
}

std::optional<std::size_t> Roster::find(std::string_view id) const {
  if (const auto found = find_as_written(id)) return found;
  const auto folded = base::fold(id);
  if (const auto found = folded == id ? std::nullopt : find_as_written(folded)) return found;
  if (!odd_) {
    odd_.emplace();
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (!base::plain_id(people[i].id)) odd_->emplace_back(base::fold(people[i].id), i);
    }
  }
  const auto found =
      std::find_if(odd_->begin(), odd_->end(), [&](const Odd& one) { return one.first == folded; });
  return found != odd_->end() ? std::optional(found->second) : std::nullopt;
}

model::Book read_few(system::Files& files, const std::string& root, const Roll& roll,
                     std::vector<std::size_t> people, std::vector<std::size_t> organisations) {
  model::Book book;
  book.settings = roll.book.settings;
  const auto read = [&](std::vector<std::size_t>& places, const std::vector<Card>& cards,
                        auto decode, auto& to) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const auto place : places) {
      const std::string path(cards[place].path);
      const auto unread = [&](base::Diagnostics why) {
        book.unreadable.push_back(path);
        book.diagnostics.insert(book.diagnostics.end(), why.begin(), why.end());
      };
      try {
        const auto reading = yaml::read(files.read(root + "/" + path));
        if (!reading.document) {
          unread(to_diagnostics(reading.flaws, path));
          continue;
        }
        auto decoded = decode(*reading.document, path, book.settings);
        if (decoded.value) {
          to.push_back(std::move(*decoded.value));
        } else {
          unread(std::move(decoded.diagnostics));
        }
      } catch (const system::FileError& error) {
        if (error.code() != ENOENT) unread({cannot_be_read(path, error)});
      }
    }
  };
  read(people, roll.people, read_contact, book.contacts);
  read(organisations, roll.organisations, read_organisation, book.organisations);
  return book;
}

}  // namespace nurture::store
