// An import as changes of the store.
#include "edits/import.hpp"

#include <algorithm>
#include <map>

#include "base/ids.hpp"
#include "base/parallel_for.hpp"
#include "base/text.hpp"
#include "codec/codec.hpp"
#include "codec/validate.hpp"
#include "edits/changes.hpp"
#include "edits/move.hpp"
#include "edits/whole_file.hpp"
#include "model/schema.hpp"
#include "yaml/render.hpp"

namespace nurture::edits {
namespace {

using Own = std::vector<std::pair<std::string, std::string>>;

/// As `add` writes it: one address, number or page stands by itself, the other lists are lists.
yaml::Value as_added(std::string_view key, yaml::Value value) {
  const model::Key* const row = model::find_key(model::keys(model::File::contact), key);
  const bool alone = key == "email" || key == "phone" || key == "url" || key == "address";
  const bool list = row != nullptr && row->many && row->type != model::Type::rule;
  if (alone || !list || value.kind != yaml::Kind::scalar) return value;
  return yaml::list(std::vector<std::string>{value.text});
}

/// All there is to write, in the order of the table, what isn't in it behind.
std::vector<yaml::Entry> entries_of(const model::Contact& person, const Own& own) {
  std::vector<yaml::Entry> entries = codec::to_value(person).entries;
  for (auto& [key, value] : entries) value = as_added(key, std::move(value));
  for (const auto& [key, value] : own) entries.emplace_back(key, yaml::scalar(value));
  return entries;
}

class Filling {
 public:
  Filling(const yaml::Document& document, const exchange::Imported& one)
      : document_(document), one_(one) {}

  std::vector<yaml::Change> changes() {
    for (const exchange::MissingNote& one : one_.notes) fill_note(one);
    for (const exchange::MissingYear& one : one_.years) fill_year(one);
    for (yaml::Entry& entry : entries_of(one_.person, one_.own)) fill(entry);
    return std::move(changes_);
  }

 private:
  bool is_there(const std::string& key) const {
    const auto value = document_.root().find(key);
    return value && value->kind() != yaml::Kind::absent;
  }

  void fill(yaml::Entry& entry) {
    auto& [key, value] = entry;
    const bool replaced = std::ranges::find(one_.replaced, key) != one_.replaced.end();
    if (!is_there(key) || replaced) {
      changes_.emplace_back(yaml::Set{{key}, std::move(value)});
    } else if (key == "interactions") {
      add_interactions();
    } else if (value.kind == yaml::Kind::list) {
      add_items(key, std::move(value.items));
    } else if (const model::Key* const row =
                   model::find_key(model::keys(model::File::contact), key);
               row != nullptr && row->many) {
      add_items(key, {std::move(value)});
    }
  }

  void add_items(const std::string& key, std::vector<yaml::Value> items) {
    const yaml::Value now = document_.root().find(key)->value();
    std::erase_if(items, [&](const yaml::Value& item) {
      return now == item || std::ranges::find(now.items, item) != now.items.end();
    });
    for (yaml::Change& change : append_all(document_, key, std::move(items)))
      changes_.push_back(std::move(change));
  }

  /// Where the same touch still stands in that place, and nobody has said anything of it since.
  void fill_note(const exchange::MissingNote& one) {
    const auto all = document_.root().find("interactions");
    const auto items = all ? all->as_list() : std::vector<yaml::Ref>();
    if (one.place >= items.size()) return;
    const auto date = items[one.place].find("date");
    if (!date || date->text() != base::iso(one.date) || items[one.place].find("note")) return;
    changes_.emplace_back(yaml::Set{{"interactions", one.place, "note"}, yaml::scalar(one.note)});
  }

  void fill_year(const exchange::MissingYear& one) {
    const auto all = document_.root().find("dates");
    const auto items = all ? all->as_list() : std::vector<yaml::Ref>();
    if (one.place >= items.size() || items[one.place].kind() != yaml::Kind::map ||
        items[one.place].find("year"))
      return;
    changes_.emplace_back(
        yaml::Set{{"dates", one.place, "year"}, yaml::bare(std::to_string(one.year))});
  }

  /// They are in order of days, so that each comes behind those that went in before it. What
  /// another import has written meanwhile isn't written again.
  void add_interactions() {
    std::multimap<std::string, yaml::Ref> standing;
    for (const yaml::Ref& item : document_.root().find("interactions")->as_list())
      if (const auto date = item.find("date")) standing.emplace(date->text(), item);
    std::size_t before = 0;
    for (const model::Interaction& touch : one_.person.interactions) {
      yaml::Value value = codec::to_value(touch);
      const auto [first, last] = standing.equal_range(base::iso(touch.date));
      if (std::any_of(first, last, [&](const auto& one) { return one.second.value() == value; }))
        continue;
      const std::size_t place = codec::insertion_index(document_, touch.date) + before++;
      changes_.emplace_back(yaml::Insert{{"interactions"}, place, std::move(value)});
    }
  }

  const yaml::Document& document_;
  const exchange::Imported& one_;
  std::vector<yaml::Change> changes_;
};

store::Step creation(model::File file, const std::string& id, std::string text) {
  store::Step step;
  step.kind = store::Step::Kind::create;
  step.file = file;
  step.path = (file == model::File::contact ? "contacts/" : "orgs/") + id + ".yaml";
  step.text = std::move(text);
  return step;
}

/// Why a file with this text could not be read without errors; empty where it can.
std::string flaw_of(const std::string& text, const std::string& path,
                    const model::Settings& settings) {
  const yaml::Reading reading = yaml::read(text);
  if (!reading.document) return "can't be written as YAML";
  const auto read = codec::read_contact(*reading.document, path, settings);
  for (const base::Diagnostic& one : read.diagnostics)
    if (one.severity == base::Severity::error) return one.message;
  return {};
}

void add_moves(cli::Session& session, const exchange::Import& import,
               std::vector<store::Step>& steps) {
  for (const exchange::Imported& one : import.people) {
    if (!one.known || !one.moved) continue;
    NewPost post;
    post.to = one.moved->to_org;
    if (!one.moved->to_title.empty()) post.title = one.moved->to_title;
    post.until = *base::parse_period(base::iso(session.today()));
    const model::Contact& contact = session.book().contacts[*one.known];
    for (store::Step& step : move_steps(planned_move(session, contact, post)))
      steps.push_back(std::move(step));
  }
}

struct PersonFile {
  store::Step step;
  std::string flaw;  ///< why it can't be; empty where it can
};

PersonFile person_file(const exchange::Imported& one, const model::Settings& settings) {
  PersonFile made;
  try {
    made.step = creation(
        model::File::contact, one.id,
        yaml::emit(yaml::map(entries_of(one.person, one.own)), codec::shape(model::File::contact)));
    made.flaw = flaw_of(made.step.text, made.step.path, settings);
  } catch (const base::Error& error) {  // too much for one file
    made.flaw = error.what();
  }
  return made;
}

/// A file each for those who aren't known; of whom none can be made leaves the import.
std::vector<store::Step> new_people(exchange::Import& import, const model::Settings& settings) {
  std::vector<PersonFile> files(import.people.size());
  constexpr std::size_t batch = 100;
  base::parallel_for(files.size(), batch, [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t one = first; one < last; ++one)
      if (!import.people[one].known) files[one] = person_file(import.people[one], settings);
  });
  std::vector<store::Step> steps;
  std::size_t place = 0;
  std::erase_if(import.people, [&](const exchange::Imported& one) {
    PersonFile& file = files[place++];
    if (one.known) return false;
    if (file.flaw.empty()) {
      steps.push_back(std::move(file.step));
      return false;
    }
    import.flaws.push_back({one.places.front().path, one.places.front().line, 0,
                            "'" + base::printable(one.name) + "': " + file.flaw, "", ""});
    return true;
  });
  return steps;
}

}  // namespace

NewIds::NewIds(const model::Book& book, model::File file) : file_(file) {
  const auto take = [&](const auto& one) {
    taken_.insert(base::fold(one.id));
    for (const std::string& former : one.formerly) taken_.insert(base::fold(former));
  };
  if (file == model::File::contact) {
    for (const model::Contact& one : book.contacts) take(one);
  } else {
    for (const model::Organisation& one : book.organisations) take(one);
  }
  for (const std::string& path : book.unreadable) taken_.insert(base::fold(base::id_of_path(path)));
  for (const base::Diagnostic& one : book.diagnostics)
    taken_.insert(base::fold(base::id_of_path(one.path)));
}

std::string NewIds::next(const std::string& name) {
  std::string id = free_id(
      file_, name, [&](const std::string& one) { return taken_.contains(base::fold(one)); },
      &tried_[base::id_of_name(name)]);
  taken_.insert(base::fold(id));
  return id;
}

void settle_own_keys(cli::Session& session, exchange::Import& import, bool theirs) {
  for (exchange::Imported& one : import.people) {
    if (!one.known || one.own.empty()) continue;
    const std::string& path = session.book().contacts[*one.known].path;
    const yaml::Reading reading =
        yaml::read(session.machine().files.read(session.root() + "/" + path));
    if (!reading.document) continue;
    const auto root = reading.document->root();
    std::erase_if(one.own, [&](const auto& own) {
      const auto value = root.find(own.first);
      if (!value || value->kind() == yaml::Kind::absent) return false;
      const std::string here =
          value->kind() == yaml::Kind::scalar ? std::string(value->text()) : std::string("a list");
      if (here == own.second) return true;
      one.differences.push_back({own.first, here, own.second, theirs});
      if (theirs) one.replaced.push_back(own.first);
      return !theirs;
    });
  }
}

std::vector<store::Step> import_steps(cli::Session& session, exchange::Import& import, bool moves) {
  std::vector<store::Step> steps = new_people(import, session.settings());
  for (const exchange::Imported& one : import.people) {
    if (!one.known || one.unchanged()) continue;
    const Target file = target(session.book().contacts[*one.known]);
    steps.push_back(edit_step(
        file, [one](const yaml::Document& document) { return Filling(document, one).changes(); }));
  }
  if (moves) add_moves(session, import, steps);
  NewIds ids(session.book(), model::File::organisation);
  for (const exchange::PersonRecord& record : import.companies) {
    model::Organisation made;
    made.name = record.person.name;
    made.url = record.person.url;
    made.tags = record.person.tags;
    made.about = record.person.about;
    steps.push_back(
        creation(model::File::organisation, ids.next(made.name),
                 yaml::emit(codec::to_value(made), codec::shape(model::File::organisation))));
  }
  return steps;
}

}  // namespace nurture::edits
