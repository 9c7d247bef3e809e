// Finding things in a book by what refers to them.
#include "model/book.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace nurture::model {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& sorted, std::string_view id) {
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), id,
                       [](const T& one, std::string_view key) { return one.id < key; });
  return found != sorted.end() && found->id == id ? &*found : nullptr;
}

// Under folding: a file's name may be decomposed, or begin with a capital.
template <typename T>
const T* find_by_folded_id(const std::vector<T>& sorted, std::string_view id) {
  const auto folded = base::fold(id);
  if (const auto* found = folded == id ? nullptr : find_by_id(sorted, folded)) return found;
  const auto found = std::find_if(sorted.begin(), sorted.end(), [&](const T& one) {
    return !base::plain_id(one.id) && base::fold(one.id) == folded;
  });
  return found != sorted.end() ? &*found : nullptr;
}

const Contact* find_by_former_id(const std::vector<Contact>& all, std::string_view id) {
  const auto had_it = [&](const Contact& one) {
    return std::any_of(one.formerly.begin(), one.formerly.end(),
                       [&](const std::string& former) { return base::same_id(former, id); });
  };
  const auto found = std::find_if(all.begin(), all.end(), had_it);
  return found != all.end() ? &*found : nullptr;
}

}  // namespace

const Contact* find_contact(const Book& book, std::string_view id) {
  if (id.empty()) return nullptr;
  if (const auto* found = find_by_id(book.contacts, id)) return found;
  if (const auto* found = find_by_folded_id(book.contacts, id)) return found;
  return find_by_former_id(book.contacts, id);
}

const LibraryItem* find_item(const Book& book, std::string_view id) {
  const auto* found = id.empty() ? nullptr : find_by_id(book.library, id);
  return found != nullptr || id.empty() ? found : find_by_folded_id(book.library, id);
}

std::string organisation_name(const Book& book, std::string_view org) {
  const auto* found = find_organisation(book, org);
  return found != nullptr ? found->name : std::string(org);
}

}  // namespace nurture::model
