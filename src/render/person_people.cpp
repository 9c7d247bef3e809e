// The people around a person.
#include <algorithm>
#include <fmt/core.h>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using model::Contact;

constexpr std::size_t most_around = 8;

/// Whether a reference leads to this contact, by its present id or one it had before.
bool names(const std::string& reference, const Contact& contact) {
  return !reference.empty() &&
         (base::same_id(reference, contact.id) ||
          std::any_of(contact.formerly.begin(), contact.formerly.end(),
                      [&](const std::string& id) { return base::same_id(reference, id); }));
}

void add_once(std::vector<std::string>& list, std::string name) {
  if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

std::string knows(const Contact& contact, const model::Book& book) {
  std::vector<std::string> list;
  for (const std::string& id : contact.knows) add_once(list, name_of(id, book));
  for (const Contact& other : book.contacts)
    if (std::any_of(other.knows.begin(), other.knows.end(),
                    [&](const std::string& id) { return names(id, contact); }))
      add_once(list, clean(other.name));
  return first_few(std::move(list), most_around);
}

std::string referred(const Contact& contact, const model::Book& book) {
  std::vector<std::string> list;
  for (const Contact& other : book.contacts)
    if (names(other.referred_by, contact)) add_once(list, clean(other.name));
  return first_few(std::move(list), most_around);
}

/// Others at the same organisation. Free text counts as one where it is the same text.
std::string colleagues(const Contact& contact, const model::Book& book, Date today) {
  if (contact.org.empty()) return {};
  const model::Organisation* home = model::find_organisation(book, contact.org);
  std::vector<std::string> list;
  for (const Contact& other : book.contacts) {
    if (other.id == contact.id || other.org.empty() || model::archived_on(other, today)) continue;
    const bool same = other.org == contact.org ||
                      (home != nullptr && model::find_organisation(book, other.org) == home);
    if (same) add_once(list, clean(other.name));
  }
  return first_few(std::move(list), most_around);
}

std::string from(const Contact& contact, const model::Book& book) {
  return joined(
      {contact.referred_by.empty() ? "" : "referred by " + name_of(contact.referred_by, book),
       contact.met.empty() ? "" : "met: " + clean(contact.met)},
      " · ");
}

/// A row a post; only the first bears the label.
std::vector<Labelled> before(const Contact& contact, const model::Book& book, Date today) {
  std::vector<Labelled> rows;
  for (const model::Past& post : contact.past) {
    const std::string where = model::organisation_name(book, post.org);
    std::string text = joined({clean(post.title), clean(where)}, ", ");
    if (post.until) text += ", until " + period_name(*post.until, today);
    if (post.successor == "wanted") text += " (successor wanted)";
    if (!post.successor.empty() && post.successor != "wanted" && post.successor != "none")
      text += fmt::format(" (now {})", name_of(post.successor, book));
    rows.push_back({rows.empty() ? "before" : "", std::move(text)});
  }
  return rows;
}

}  // namespace

std::vector<Labelled> people_around(const Contact& contact, const model::Book& book, Date today) {
  std::vector<Labelled> rows{
      {"knows", knows(contact, book)},
      {"colleagues", colleagues(contact, book, today)},
      {"from", from(contact, book)},
      {"since", contact.since ? base::short_form(*contact.since, today) : ""},
      {"referred", referred(contact, book)}};
  for (Labelled& post : before(contact, book, today)) rows.push_back(std::move(post));
  rows.erase(std::remove_if(rows.begin(), rows.end(),
                            [](const Labelled& row) { return row.text.empty(); }),
             rows.end());
  return rows;
}

}  // namespace nurture::render
