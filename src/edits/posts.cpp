// Posts that people leave.
#include "edits/posts.hpp"

#include "base/ids.hpp"
#include "base/text.hpp"
#include "model/dates.hpp"
#include "model/standing.hpp"

namespace nurture::edits {

std::string successor_wanted(const std::string& name, const std::string& title) {
  const std::string post = title.empty() ? "" : " (" + base::one_line(title) + ")";
  return "find a successor for " + base::one_line(name) + post;
}

std::optional<model::Past> left_post(const model::Contact& contact, const base::Period& until,
                                     const std::string& successor) {
  if (contact.org.empty()) return std::nullopt;
  return model::Past{contact.org, contact.title, until, successor};
}

yaml::Value to_value(const model::Past& post) {
  std::vector<yaml::Entry> entries{{"org", yaml::scalar(post.org)}};
  if (!post.title.empty()) entries.emplace_back("title", yaml::scalar(post.title));
  if (post.until) entries.emplace_back("until", yaml::scalar(post.until->text));
  if (!post.successor.empty()) entries.emplace_back("successor", yaml::scalar(post.successor));
  return yaml::map(std::move(entries));
}

std::optional<std::size_t> last_post(const model::Contact& contact) {
  const auto end_of = [](const model::Past& post) {
    return post.until ? post.until->last : base::first_day;
  };
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < contact.past.size(); ++i) {
    if (!last || end_of(contact.past[i]) >= end_of(contact.past[*last])) last = i;
  }
  return last;
}

std::string new_post_at(const std::string& place) {
  return "new post at " + place;
}

std::optional<model::Anniversary> open_congratulation(const model::Contact& contact,
                                                      const model::Settings& settings,
                                                      base::Date today) {
  const model::Interaction* const touch = model::last_touch(contact, settings, today);
  const auto touched = touch ? std::optional(touch->date) : std::nullopt;
  const std::string any_place = new_post_at("");
  for (const model::Anniversary& one : contact.dates) {
    if (!one.date.year || !one.what.starts_with(any_place)) continue;
    const auto day = model::occurrence(one.date, touched, today);
    if (day && *day <= today) return one;
  }
  return std::nullopt;
}

std::optional<model::Organisation> organisation_meant(cli::Session& session,
                                                      const std::string& org) {
  const model::Book& book = session.organisations();
  if (const auto* const found = model::find_organisation(book, org)) return *found;
  for (const std::string& path : book.unreadable) {
    if (!path.starts_with("orgs/") || !base::same_id(base::id_of_path(path), org)) continue;
    throw base::Error("'" + path + "' can't be read", "nurture check says why");
  }
  return std::nullopt;
}

std::string typed_successor(cli::Session& session, const model::Contact& contact,
                            const std::string& typed) {
  if (base::lower(base::trim(typed)) == "none") return "none";
  const model::Contact chosen = cli::choose(session, typed);
  if (chosen.id == contact.id)
    throw base::usage("'" + contact.name + "' can't come after themselves",
                      "name who has the post now, or --successor none");
  return chosen.id;
}

}  // namespace nurture::edits
