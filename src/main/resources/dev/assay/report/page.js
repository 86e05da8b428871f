(function () {
  'use strict';
  var form = document.getElementById('filter');
  var said = document.getElementById('said');
  var clauses = Array.prototype.slice.call(document.querySelectorAll('[data-outcome]'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('[data-group]'));
  var texts = clauses.map(function (clause) { return clause.textContent.toLowerCase(); });
  var NAMES = ['outcome', 'level', 'operation'];

  function fields() {
    return Array.prototype.filter.call(form.elements, function (field) { return field.name; });
  }

  function matches(clause, text, wanted, words) {
    return NAMES.every(function (name) {
      var value = clause.dataset[name] || '*';
      return !wanted[name] || value === wanted[name];
    }) && words.every(function (word) { return text.indexOf(word) >= 0; });
  }

  function apply() {
    var wanted = {};
    fields().forEach(function (field) { wanted[field.name] = field.value; });
    var words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    var all = 0;
    clauses.forEach(function (clause, i) {
      clause.hidden = !matches(clause, texts[i], wanted, words);
      if (clause.tagName === 'TR') {
        all++;
        shown += clause.hidden ? 0 : 1;
      }
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector('[data-outcome]:not([hidden])');
    });
    document.getElementById('shown').textContent = shown + ' of ' + all + ' clauses';
  }

  // In the query, so that the fragment stays free for a place on the page.
  function keep() {
    var kept = new URLSearchParams();
    fields().forEach(function (field) {
      if (field.value) { kept.set(field.name, field.value); }
    });
    var query = kept.toString();
    history.replaceState(null, '', location.pathname + (query ? '?' + query : '') + location.hash);
    apply();
  }

  function read() {
    var kept = new URLSearchParams(location.search);
    fields().forEach(function (field) {
      field.value = kept.get(field.name) || '';
      if (field.selectedIndex === -1) { field.value = ''; }
    });
    apply();
  }

  // What a link leads to is unfolded, and shown although the filter hides it.
  function follow() {
    var found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var node = found; node; node = node.parentElement) {
      if (node.tagName === 'DETAILS') { node.open = true; }
      if (node.dataset && (node.dataset.outcome || 'group' in node.dataset)) { node.hidden = false; }
    }
    if (found) { found.scrollIntoView(); }
  }

  if (form) {
    form.hidden = false;
    form.addEventListener('input', keep);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(keep); });
    window.addEventListener('popstate', read);
    read();
  }
  window.addEventListener('hashchange', follow);
  follow();

  document.querySelectorAll('details.exchange').forEach(function (exchange) {
    exchange.addEventListener('toggle', function () {
      exchange.querySelectorAll('pre').forEach(function (block) {
        var mark = block.querySelector('mark');
        if (mark) { block.scrollTop = mark.offsetTop - block.offsetTop - block.clientHeight / 3; }
      });
    });
  });

  document.querySelectorAll('button.copy').forEach(function (button) {
    var label = button.firstChild;
    var copy = label.data;
    var code = button.parentElement.querySelector('code');
    button.hidden = false;
    button.addEventListener('click', function () {
      function done(word) {
        label.data = word;
        said.textContent = word + button.lastElementChild.textContent;
        setTimeout(function () {
          label.data = copy;
          said.textContent = '';
        }, 2000);
      }
      function select() {
        button.parentElement.querySelector('details').open = true;
        getSelection().selectAllChildren(code);
        done(document.execCommand('copy') ? 'Copied' : 'Selected');
      }
      if (navigator.clipboard) {
        navigator.clipboard.writeText(code.textContent).then(function () { done('Copied'); }, select);
      } else {
        select();
      }
    });
  });

  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (one) { one.open = false; });
  });
})();
