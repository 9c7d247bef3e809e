// A new file from what is typed.
#include "edits/new_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "edits/whole_file.hpp"
#include "yaml/render.hpp"

namespace nurture::edits {
namespace {

const model::Key& required_key(model::File file) {
  return *std::ranges::find_if(model::keys(file), &model::Key::required);
}

// The words up to the first assignment; `name=…` is for a name that looks like one itself.
std::string name_in(const std::vector<std::string>& words, const std::string& front) {
  const auto end = std::find_if(words.begin(), words.end(), looks_assigned);
  std::string name = base::join({words.begin(), end}, " ");
  if (end == words.begin() && end != words.end() && end->starts_with(front)) {
    name = end->substr(front.size());
  }
  return std::string(base::trim(name));
}

std::string file_text(model::File file, const NewFile& made, base::Date today) {
  std::vector<yaml::Entry> entries;
  for (const model::Key& key : model::keys(file)) {
    const auto found = std::ranges::find(made.given, key.name, &Assignment::key);
    if (key.required) {
      entries.emplace_back(std::string(key.name), yaml::scalar(made.name));
    } else if (found != made.given.end()) {
      entries.emplace_back(found->key, value_of(*found));
    } else if (key.name == "added") {
      entries.emplace_back("added", yaml::scalar(base::iso(today)));
    }
  }
  for (const Assignment& one : made.given) {
    if (one.key.starts_with("x-")) entries.emplace_back(one.key, value_of(one));
  }
  return yaml::emit(yaml::map(std::move(entries)), codec::shape(file));
}

}  // namespace

NewFile new_file(cli::Session& session, model::File file, const std::vector<std::string>& words,
                 const std::string& what, const std::string& example) {
  const std::string key(required_key(file).name);
  NewFile made{name_in(words, key + "="), {}};
  if (base::invisible(made.name)) throw base::usage(what + " needs a " + key, "as in: " + example);
  const auto first = std::find_if(words.begin(), words.end(), looks_assigned);
  for (auto word = first; word != words.end(); ++word) {
    if (word == words.begin() && word->starts_with(key + "=")) continue;
    Assignment one = assignment(session, file, *word);
    if (one.how == Assignment::How::remove) {
      throw base::usage("'" + *word + "' takes away from " + what + " that is new");
    }
    if (one.key == key) throw base::usage("the " + key + " stands in front, once");
    one.how = Assignment::How::set;  // to nothing, adding is setting
    made.given.push_back(std::move(one));
  }
  require_once(made.given);
  std::erase_if(made.given, [](const Assignment& one) { return one.values.empty(); });
  return made;
}

std::string create(cli::Session& session, model::File file, const NewFile& made,
                   const std::function<void()>& confirm) {
  const codec::Directory directory = store::directory(session.summaries());
  const std::string folder = file == model::File::library_item   ? "library/"
                             : file == model::File::organisation ? "orgs/"
                                                                 : "contacts/";
  store::Step step;
  step.kind = store::Step::Kind::create;
  step.file = file;
  step.text = file_text(file, made, session.today());
  step.path = folder + new_id(directory, file, made.name) + ".yaml";
  require_sound(session, directory, step.text, "", step.path);
  confirm();
  std::string path = step.path;
  session.save("add: " + made.name, {std::move(step)});
  return path;
}

std::string days_in(const std::vector<Assignment>& given) {
  std::string text;
  for (const Assignment& one : given) {
    if (one.read_as_day) text += ", " + one.key + " " + worded_values(one);
  }
  return text;
}

}  // namespace nurture::edits
