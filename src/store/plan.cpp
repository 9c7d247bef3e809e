// What `save` will write, worked out and refused before anything is.
#include "store/plan.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/core.h>
#include <map>
#include <set>
#include <utility>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "codec/codec.hpp"
#include "store/draft.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

using base::Error;
using Kind = Step::Kind;

constexpr std::string_view changed_meanwhile_hint = "look at it again, then repeat the command";

bool plain_relative(const std::string& path) {
  if (path.empty() || path.find('\0') != std::string::npos) return false;
  const auto parts = base::split(path, '/');
  return std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
    return part.empty() || part == "." || part == "..";
  });
}

Error leads_out(const std::string& path, const std::string& root) {
  return Error(fmt::format("cannot write '{}': a link leads out of the store", path),
               fmt::format("put the file itself into '{}'", root));
}

Error cannot_change(const std::string& path, std::string_view why, std::string hint = {}) {
  return Error(fmt::format("cannot change '{}': {}", path, why), std::move(hint));
}

// Empty where the step changes nothing.
std::optional<yaml::Document> edited(const yaml::Document& document, const Step& step) {
  try {
    return yaml::edited(document, codec::fitted(document, step.changes(document), step.file),
                        codec::shape(step.file));
  } catch (const yaml::Refused& refused) {
    throw cannot_change(step.path, refused.what(), refused.hint());
  }
}

std::optional<yaml::Document> edited(const std::string& text, const Step& step) {
  if (step.reading && step.reading->text() == text) return edited(*step.reading, step);
  auto reading = yaml::read(text);
  if (!reading.document) {
    const auto& flaw = reading.flaws.front();
    throw cannot_change(step.path,
                        fmt::format("line {}, column {}: {}", flaw.position.line,
                                    flaw.position.column, flaw.message),
                        flaw.hint.empty() ? "fix the file, then try again" : flaw.hint);
  }
  return edited(*reading.document, step);
}

/// What reading rejects in a document, message by message. A person that it gives is `contact`.
std::multiset<std::string> errors_in(const yaml::Document& document, const Plan& plan,
                                     std::optional<model::Contact>& contact) {
  base::Diagnostics diagnostics;
  const auto take = [&](auto decoded) {
    diagnostics = std::move(decoded.diagnostics);
    return std::move(decoded.value);
  };
  switch (plan.steps.front().file) {
    case model::File::contact:
      contact = take(codec::decode_contact(document, plan.path()));
      break;
    case model::File::organisation:
      take(codec::decode_organisation(document, plan.path()));
      break;
    case model::File::library_item:
      take(codec::decode_item(document, plan.path()));
      break;
    case model::File::settings:
      take(codec::decode_settings(document, plan.path()));
      break;
  }
  std::multiset<std::string> errors;
  for (const auto& one : diagnostics) {
    if (one.severity == base::Severity::error) errors.insert(one.message);
  }
  return errors;
}

// Whatever a command let pass: no edit leaves what the next one couldn't read. What was wrong
// before may stay. A text given whole is not looked at: `undo` brings back what stood there, flaws
// and all.
void refuse_new_errors(Plan& plan, const yaml::Document& after) {
  auto errors = errors_in(after, plan, plan.contact);
  if (errors.empty()) return;
  const auto before = plan.before ? yaml::read(*plan.before) : yaml::Reading{};
  if (before.document) {
    std::optional<model::Contact> was;
    for (const auto& known : errors_in(*before.document, plan, was)) {
      if (const auto same = errors.find(known); same != errors.end()) errors.erase(same);
    }
  }
  if (!errors.empty()) throw cannot_change(plan.path(), *errors.begin());
}

void prepare_edit(Plan& plan) {
  std::optional<yaml::Document> after;
  for (const auto& step : plan.steps) {
    if (!step.changes) continue;
    auto next = after ? edited(*after, step) : edited(*plan.before, step);
    if (next) after = std::move(next);
  }
  plan.contact.reset();
  plan.after = after ? std::string(after->text()) : *plan.before;
  if (after) refuse_new_errors(plan, *after);
}

// A link's name and its file's name part ways when one of them goes.
void refuse_links(system::Files& files, const std::string& root, const Plan& plan) {
  const auto info = files.info(root + "/" + plan.path());
  if (!info || info->kind != system::FileKind::link) return;
  throw Error(fmt::format("cannot {} '{}': it is a link",
                          plan.kind == Kind::move ? "move" : "remove", plan.path()),
              "remove the link by hand, and name the file that it leads to");
}

void prepare_new(const Plan& plan) {
  if (!plan.before && !plan.info) return;
  throw Error(fmt::format("cannot make '{}': there is such a file already", plan.path()));
}

void prepare_replacement(Plan& plan) {
  const auto& step = plan.steps.front();
  const bool expected_matters = plan.kind == Kind::replace || !step.expected.empty();
  if (expected_matters && plan.before != step.expected) {
    throw Error(fmt::format("'{}' was changed in the meantime", plan.path()),
                std::string(changed_meanwhile_hint));
  }
}

void require_file(const Plan& plan) {
  if (plan.before) return;
  throw cannot_change(plan.path(), system::error_words(ENOENT));
}

// Edits of one file are one plan; anything else about a file that already has one contradicts it.
void join(Plan& plan, Step step) {
  if (plan.kind != Kind::edit || step.kind != Kind::edit) {
    throw Error(fmt::format("cannot change '{}' twice in one step", step.path));
  }
  plan.steps.push_back(std::move(step));
}

}  // namespace

/// Reading takes nobody's file for another kind's: nor may a link in a folder's place make it one.
void require_own_folder(system::Files& files, const std::string& root, const std::string& path) {
  const std::string own = path.substr(0, path.find('/'));
  const auto real = files.real_path(root + "/" + own);
  if (own == path || !real || *real == root + "/" + own) return;
  for (const std::string_view other : {"contacts", "orgs", "library", ""}) {
    const auto taken = other.empty() ? root : files.real_path(root + "/" + std::string(other));
    if (other == own || taken != real) continue;
    throw Error(fmt::format("cannot write '{}': '{}' is a link to {}", path, own,
                            other.empty() ? "the store itself" : fmt::format("'{}'", other)),
                "remove the link");
  }
}

std::string resolve(system::Files& files, const std::string& root, const std::string& path) {
  if (!plain_relative(path)) {
    throw Error(fmt::format("cannot write '{}': not a path inside the store", path));
  }
  std::string there = root + "/" + path, rest;
  auto real = files.real_path(there);
  while (!real && there.size() > root.size()) {
    rest = "/" + base::name_of(there) + rest;
    there = base::folder_of(there);
    real = files.real_path(there);
  }
  if (!real) throw system::file_error("find", root, ENOENT);
  auto whole = *real + rest;
  if (!base::inside(whole, root)) throw leads_out(path, root);
  require_own_folder(files, root, path);
  return whole;
}

std::optional<std::string> text_at(system::Files& files, const std::string& root,
                                   const std::string& path) {
  const auto target = resolve(files, root, path);
  if (!files.info(target)) return std::nullopt;
  return files.read(target);
}

Step step_for(const FileChange& change) {
  Step step;
  step.kind = !change.before ? Kind::create : change.after ? Kind::replace : Kind::remove;
  step.path = change.path;
  step.text = change.after.value_or("");
  step.expected = change.before.value_or("");
  return step;
}

void put_removals_last(std::vector<Step>& steps) {
  std::stable_partition(steps.begin(), steps.end(),
                        [](const Step& one) { return one.kind != Kind::remove; });
}

void prepare(system::Files& files, const std::string& root, Plan& plan) {
  const auto& first = plan.steps.front();
  plan.target = resolve(files, root, plan.path());
  plan.info = files.info(plan.target);
  plan.before.reset();
  if (plan.info && plan.info->kind != system::FileKind::link) plan.before = files.read(plan.target);

  switch (plan.kind) {
    case Kind::edit:
      require_file(plan);
      prepare_edit(plan);
      break;
    case Kind::replace:
      require_file(plan);
      prepare_replacement(plan);
      plan.after = first.text;
      break;
    case Kind::create:
      prepare_new(plan);
      plan.after = first.text;
      break;
    case Kind::move:
      require_file(plan);
      refuse_links(files, root, plan);
      plan.destination = resolve(files, root, first.to);
      if (files.info(plan.destination)) {
        throw Error(fmt::format("cannot move '{}' to '{}': there is such a file already",
                                plan.path(), first.to));
      }
      prepare_edit(plan);
      break;
    case Kind::remove:
      require_file(plan);
      refuse_links(files, root, plan);
      prepare_replacement(plan);
      plan.after.reset();
      break;
  }
}

std::vector<Plan> plan(system::Files& files, const std::string& root, std::vector<Step> steps) {
  std::vector<Plan> plans;
  std::map<std::string, std::size_t> places;
  for (auto& step : steps) {
    const auto [place, is_new] = places.emplace(step.path, plans.size());
    if (!is_new) {
      join(plans[place->second], std::move(step));
      continue;
    }
    plans.emplace_back();
    plans.back().kind = step.kind;
    plans.back().steps.push_back(std::move(step));
  }
  for (auto& each : plans) {
    prepare(files, root, each);
    if (plans.size() > 1) each.contact.reset();  // thousands would fill the memory
  }
  std::erase_if(plans, [](const Plan& each) { return each.changes_nothing(); });
  return plans;
}

}  // namespace nurture::store
